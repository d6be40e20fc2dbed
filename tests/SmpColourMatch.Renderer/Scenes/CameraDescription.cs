namespace SmpColourMatch.Renderer.Scenes;

/// <summary>What the camera makes of the light: a colorimetric sensor with stated faults.</summary>
public sealed record CameraDescription
{
    /// <summary>Linear value of a perfect white that faces the light.</summary>
    public double Exposure { get; init; } = 1;

    /// <summary>Error of the white balance: what red is multiplied by after a perfect balance.</summary>
    public double RedGain { get; init; } = 1;

    /// <summary>Error of the white balance: what blue is multiplied by after a perfect balance.</summary>
    public double BlueGain { get; init; } = 1;

    /// <summary>Standard deviation of the Gaussian blur, in pixels of a photo 1600 wide.</summary>
    public double BlurPixels { get; init; } = 0.7;

    /// <summary>Noise at linear 0.18, as a share of it.</summary>
    public double Noise { get; init; } = 0.012;

    public OutputProfile Profile { get; init; } = OutputProfile.Srgb;

    /// <summary>EXIF orientation of the file; the pixels are stored turned accordingly.</summary>
    public int Orientation { get; init; } = 1;

    public int JpegQuality { get; init; } = 90;
}
