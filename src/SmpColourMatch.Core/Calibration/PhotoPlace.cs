using System.Numerics;
using SmpColourMatch.Core.Calibration.Charts;

namespace SmpColourMatch.Core.Calibration;

/// <summary>Between pixels of the upright photo at full size and those at the measuring resolution; (0, 0) is the middle of the top left pixel in both.</summary>
public static class PhotoPlace
{
    private static readonly Vector2 Half = new(0.5f);

    public static Vector2 ToFull(this LinearPhoto photo, Vector2 measured)
    {
        ArgumentNullException.ThrowIfNull(photo);
        return ((measured + Half) * Scale(photo.FullWidth, photo.FullHeight, photo.Pixels)) - Half;
    }

    public static Vector2 ToMeasured(this LinearPhoto photo, Vector2 full)
    {
        ArgumentNullException.ThrowIfNull(photo);
        return ((full + Half) / Scale(photo.FullWidth, photo.FullHeight, photo.Pixels)) - Half;
    }

    /// <summary>The chart that a photo was calibrated by, in pixels at the measuring resolution; null without one.</summary>
    public static ChartQuad? MeasuredChart(this CalibratedPhoto photo)
    {
        ArgumentNullException.ThrowIfNull(photo);
        var scale = Scale(photo.FullWidth, photo.FullHeight, photo.Pixels);
        return photo.Summary.Chart?.Quad.Map(full => ((full + Half) / scale) - Half);
    }

    private static Vector2 Scale(int width, int height, Imaging.Buffers.RgbPlanes<float> pixels) =>
        new(width / (float)pixels.Width, height / (float)pixels.Height);
}
