using System.Text.Json.Serialization;

namespace SmpColourMatch.Renderer.Scenes;

/// <summary>What the camera makes of the light: a colorimetric sensor with stated faults, or a <see cref="Sensor"/> of its own with what a phone does after it.</summary>
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

    /// <summary>The sensor; null is one that sees as the standard observer does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SensorDescription? Sensor { get; init; }

    /// <summary>What is done to the light before the tone curve of the profile; null is nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ToneDescription? Tone { get; init; }

    /// <summary>If not null, <see cref="Exposure"/> is what the metered scene gives, wrong by this many stops.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? MeteredStops { get; init; }

    /// <summary>Light scattered in the lens, as a share of the picture's mean.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public double Flare { get; init; }
}
