using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Core.Calibration.Correction;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Tests.Calibration;

/// <summary>White light over the chart: mirrored by its own surface it is on no skin, scattered in the lens it is.</summary>
public sealed class KnownGlossTests
{
    private const double Veil = 0.012;

    /// <summary>Very dark: a veil taken off it wrongly is a quarter of its light.</summary>
    private static readonly Spectrum Skin = new SkinModel(ReferenceSkin.All[^1].Parameters).Reflectance;

    [Fact]
    public void WhatTheChartMirrorsIsNotTakenOffSkin()
    {
        // A sleeve that mirrors a window, more on the right.
        var reading = PhotographedChart.Take(light => light, mirrored: index => Veil * (0.3 + (1.4 * (index % 6) / 5)));

        Assert.InRange(
            Error(ChartCorrector.Fit(reading with { Darkest = Black(0.002) }, ClassicChart.Patches)!, 0),
            -1.2,
            1.2
        );
    }

    [Fact]
    public void WhatTheLensScattersIsTakenOffSkinAsFarAsThePhotoIsNowhereDarker()
    {
        var reading = PhotographedChart.Take(light => light, mirrored: _ => Veil);

        var bright = Error(ChartCorrector.Fit(reading with { Darkest = Black(Veil) }, ClassicChart.Patches)!, Veil);
        var dark = Error(ChartCorrector.Fit(reading with { Darkest = Black(0.001) }, ClassicChart.Patches)!, Veil);

        // No photo can be both: black places say that hardly any of the veil lies over them.
        Assert.InRange(bright, 0, 3);
        Assert.True(dark > bright + 0.3, $"{dark} {bright}");
    }

    private static LinearRgb Black(double light) => new(light, light, light);

    /// <summary>Corrected L* of skin with so much veil on it, less the true one.</summary>
    private static double Error(ChartCorrection correction, double veil)
    {
        var (red, green, blue) = PhotographedChart.Seen(Skin);
        var corrected = correction.Correct(new LinearRgb(red + veil, green + veil, blue + veil)).ToLab();
        return corrected.L - Illuminant.D65.ToLab(Skin).L;
    }
}
