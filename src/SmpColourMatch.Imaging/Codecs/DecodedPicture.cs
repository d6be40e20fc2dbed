using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Notes;
using SmpColourMatch.Imaging.Profiles;

namespace SmpColourMatch.Imaging.Codecs;

/// <summary>What a codec gives: pixels as stored (not yet upright), and the metadata that says what they mean.</summary>
/// <remarks>Owns its pixels until they are handed on. Exactly one of <see cref="Pixels8"/> and <see cref="Pixels16"/> is present.</remarks>
public sealed class DecodedPicture : IDisposable
{
    /// <summary>Width in pixels as stored, at full size.</summary>
    public required int Width { get; init; }

    /// <summary>Height in pixels as stored, at full size.</summary>
    public required int Height { get; init; }

    /// <summary>1, 2, 4 or 8: the pixels are <c>⌈Width/s⌉ × ⌈Height/s⌉</c>.</summary>
    public required int ScaleDenominator { get; init; }

    public RgbPlanes<byte>? Pixels8 { get; init; }

    public RgbPlanes<ushort>? Pixels16 { get; init; }

    /// <summary>The embedded ICC profile, reassembled, or null.</summary>
    public byte[]? IccProfile { get; init; }

    /// <summary>What the container itself says of its colours (PNG cICP, sRGB, gAMA and cHRM; HEIF nclx), or null. An ICC profile goes before it.</summary>
    public ColourProfile? DeclaredProfile { get; init; }

    /// <summary>The EXIF block from its TIFF header on, or null.</summary>
    public byte[]? Exif { get; init; }

    public IReadOnlyList<Note> Notes { get; init; } = [];

    public void Dispose()
    {
        Pixels8?.Dispose();
        Pixels16?.Dispose();
    }
}
