using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Notes;
using SmpColourMatch.Imaging.Profiles;

namespace SmpColourMatch.Imaging.Codecs;

/// <summary>A decoded photo, upright, still in the code values of its own colour profile.</summary>
/// <remarks>Owns its pixels. Exactly one of <see cref="Pixels8"/> and <see cref="Pixels16"/> is present.</remarks>
public sealed class Photo : IDisposable
{
    /// <summary>Width in pixels of the upright photo at full size.</summary>
    public required int Width { get; init; }

    /// <summary>Height in pixels of the upright photo at full size.</summary>
    public required int Height { get; init; }

    /// <summary>EXIF orientation found in the file, 1–8; the pixels are already upright.</summary>
    public required int Orientation { get; init; }

    /// <summary>1, 2, 4 or 8: the pixels are <c>⌈Width/s⌉ × ⌈Height/s⌉</c>.</summary>
    public required int ScaleDenominator { get; init; }

    /// <summary>8-bit code values 0–255, or null when the file holds 16 bits.</summary>
    public RgbPlanes<byte>? Pixels8 { get; init; }

    /// <summary>16-bit code values 0–65535, or null when the file holds 8 bits.</summary>
    public RgbPlanes<ushort>? Pixels16 { get; init; }

    /// <summary>What the code values mean.</summary>
    public required ColourProfile Profile { get; init; }

    public IReadOnlyList<Note> Notes { get; init; } = [];

    public void Dispose()
    {
        Pixels8?.Dispose();
        Pixels16?.Dispose();
    }
}
