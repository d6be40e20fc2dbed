namespace SmpColourMatch.Core.Pipeline;

/// <summary>Which photo was analysed.</summary>
/// <param name="File">The file's own name, never its folder.</param>
/// <param name="Sha256">Lower-case hex of the file's bytes.</param>
/// <param name="Width">Upright width in pixels at full size; 0 when it could not be decoded.</param>
/// <param name="Height">Upright height in pixels at full size.</param>
/// <param name="Orientation">EXIF orientation 1–8 as found.</param>
/// <param name="ColourProfile">The name of the colour profile that was applied.</param>
public sealed record PhotoSummary(
    string File,
    string Sha256,
    int Width,
    int Height,
    int Orientation,
    string ColourProfile
);
