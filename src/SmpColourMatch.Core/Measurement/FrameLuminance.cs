using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Measurement;

/// <summary>What a camera's meter saw: the mean luminance of the frame, its middle weighed more.</summary>
public static class FrameLuminance
{
    /// <summary>Weight e^(−1.5·r²), r = 1 at the middles of the edges: about the centre weighting of meters. Chosen by us; a mean of all differs by 10 %.</summary>
    private const double CentreWeight = 1.5;

    /// <summary>Every fourth pixel in both directions is looked at; the mean does not need more.</summary>
    private const int Step = 4;

    /// <returns>Linear, 1 = white of the file; above 0.</returns>
    public static double Of(CalibratedPhoto photo)
    {
        ArgumentNullException.ThrowIfNull(photo);
        var (sum, weights) = (0.0, 0.0);
        for (var y = 0; y < photo.Height; y += Step)
        {
            var v = (2.0 * y / photo.Height) - 1;
            var red = photo.Pixels.Red.Row(y);
            var green = photo.Pixels.Green.Row(y);
            var blue = photo.Pixels.Blue.Row(y);
            for (var x = 0; x < photo.Width; x += Step)
            {
                var u = (2.0 * x / photo.Width) - 1;
                var weight = Math.Exp(-CentreWeight * ((u * u) + (v * v)));
                sum += weight * ((SrgbMatrix.Yr * red[x]) + (SrgbMatrix.Yg * green[x]) + (SrgbMatrix.Yb * blue[x]));
                weights += weight;
            }
        }

        return Math.Max(sum / weights, 1e-4);
    }
}
