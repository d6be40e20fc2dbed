using System.Runtime.CompilerServices;
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Of(CalibratedPhoto photo)
    {
        ArgumentNullException.ThrowIfNull(photo);
        var across = Weights(photo.Width);
        var down = Weights(photo.Height);
        var (sum, weights) = (0.0, 0.0);
        for (var j = 0; j < down.Length; j++)
        {
            var red = photo.Pixels.Red.Row(j * Step);
            var green = photo.Pixels.Green.Row(j * Step);
            var blue = photo.Pixels.Blue.Row(j * Step);
            for (var i = 0; i < across.Length; i++)
            {
                var x = i * Step;
                var weight = across[i] * down[j];
                sum += weight * ((SrgbMatrix.Yr * red[x]) + (SrgbMatrix.Yg * green[x]) + (SrgbMatrix.Yb * blue[x]));
                weights += weight;
            }
        }

        return Math.Max(sum / weights, 1e-4);
    }

    /// <summary>e^(−1.5·u²) of every fourth pixel along a side; a pixel's weight is the product of those of its two sides.</summary>
    private static double[] Weights(int side)
    {
        var weights = new double[((side - 1) / Step) + 1];
        for (var i = 0; i < weights.Length; i++)
        {
            var u = (2.0 * i * Step / side) - 1;
            weights[i] = Math.Exp(-CentreWeight * u * u);
        }

        return weights;
    }
}
