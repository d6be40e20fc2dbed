using System.Numerics;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Renderer.Cameras;

/// <summary>A sensor's sensitivities to light, lens and filters included; the scale of each does not matter.</summary>
/// <param name="Name">For people.</param>
internal sealed record Sensitivities(string Name, Spectrum Red, Spectrum Green, Spectrum Blue)
{
    /// <summary>The sensor's raw values for light of 31 samples.</summary>
    public Vector3 Of(ReadOnlySpan<double> light)
    {
        var (r, g, b) = (0.0, 0.0, 0.0);
        for (var i = 0; i < light.Length; i++)
        {
            r += light[i] * Red.Samples[i];
            g += light[i] * Green.Samples[i];
            b += light[i] * Blue.Samples[i];
        }

        return new Vector3((float)r, (float)g, (float)b);
    }
}
