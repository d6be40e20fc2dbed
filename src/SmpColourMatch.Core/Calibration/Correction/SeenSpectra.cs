using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Calibration.Correction;

/// <summary>Reflectances as a camera of the family sees them: linear in the camera's unknowns.</summary>
internal sealed class SeenSpectra
{
    private readonly double[] _mean;

    public SeenSpectra(IReadOnlyList<Spectrum> spectra)
    {
        Count = spectra.Count;
        var family = CameraFamily.Shared;
        _mean = See(spectra, family.MeanResponse);
        Parts = Array.ConvertAll(family.Responses, response => See(spectra, response));
        Truth = [.. spectra.Select(spectrum => LinearRgb.FromLab(Illuminant.D65.ToLab(spectrum)))];
    }

    public int Count { get; }

    /// <summary>For each unknown: spectrum × channel, what one sd of it adds.</summary>
    public double[][] Parts { get; }

    /// <summary>The colours under D65: where a correction has to arrive.</summary>
    public LinearRgb[] Truth { get; }

    /// <summary>Light of each spectrum in red, green, blue; 1 = a perfect white.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double[] Light(ReadOnlySpan<double> theta)
    {
        var light = _mean.AsSpan().ToArray();
        for (var k = 0; k < Parts.Length; k++)
        {
            var (weight, part) = (theta[k], Parts[k]);
            for (var i = 0; i < light.Length; i++)
            {
                light[i] += weight * part[i];
            }
        }

        return light;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double[] See(IReadOnlyList<Spectrum> spectra, double[] response)
    {
        var seen = new double[3 * spectra.Count];
        for (var i = 0; i < seen.Length; i++)
        {
            var samples = spectra[i / 3].Samples;
            var weights = response.AsSpan(i % 3 * Spectrum.Count, Spectrum.Count);
            for (var s = 0; s < weights.Length; s++)
            {
                seen[i] += samples[s] * weights[s];
            }
        }

        return seen;
    }
}
