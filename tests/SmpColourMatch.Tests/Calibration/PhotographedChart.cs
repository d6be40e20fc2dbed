using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Tests.Calibration;

/// <summary>A chart and spectra seen by a colorimetric camera under D65, through whatever a test does to the light.</summary>
internal static class PhotographedChart
{
    /// <param name="develop">From light (1 = white) to light of the file.</param>
    /// <param name="state">State of each patch; all used by default.</param>
    /// <param name="light">Light on a patch over light on the middle.</param>
    /// <param name="mirrored">Light of the lamp that a patch's surface mirrors beside.</param>
    public static ChartReading Take(
        Func<LinearRgb, LinearRgb> develop,
        Func<int, PatchState>? state = null,
        Func<int, double>? light = null,
        Func<int, double>? mirrored = null
    ) =>
        new(
            default,
            [
                .. ClassicChart.Patches.Select(
                    (patch, index) =>
                        new PatchReading(
                            index,
                            develop(Plus(Times(Seen(patch), light?.Invoke(index) ?? 1), mirrored?.Invoke(index) ?? 0)),
                            new LinearRgb(1e-4, 1e-4, 1e-4),
                            400,
                            state?.Invoke(index) ?? PatchState.Used
                        )
                ),
            ]
        );

    public static LinearRgb Seen(Spectrum reflectance) => LinearRgb.FromLab(Illuminant.D65.ToLab(reflectance));

    public static LinearRgb Times(LinearRgb light, double factor) =>
        new(light.R * factor, light.G * factor, light.B * factor);

    private static LinearRgb Plus(LinearRgb light, double more) => new(light.R + more, light.G + more, light.B + more);

    /// <summary>Colours beyond the gamut are cut off, as files do.</summary>
    public static LinearRgb Each(LinearRgb light, Func<double, double> curve) =>
        new(curve(Math.Max(light.R, 0)), curve(Math.Max(light.G, 0)), curve(Math.Max(light.B, 0)));
}
