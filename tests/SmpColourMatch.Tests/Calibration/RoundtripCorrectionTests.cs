using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Core.Calibration.Correction;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Tests.Calibration;

/// <summary>What a camera does to skin and hair is undone.</summary>
public sealed class RoundtripCorrectionTests
{
    public static TheoryData<string> Cameras() => [.. Developments.Keys];

    private static readonly Dictionary<string, Func<LinearRgb, LinearRgb>> Developments = new(StringComparer.Ordinal)
    {
        ["as it is"] = light => light,
        ["a stop too dark"] = light => PhotographedChart.Times(light, 0.5),
        ["too blue"] = light => new LinearRgb(0.75 * light.R, 0.85 * light.G, light.B),
        ["contrasty"] = light => PhotographedChart.Each(light, t => Math.Pow(t, 1.2)),
        ["flat and bright"] = light => PhotographedChart.Each(light, t => Math.Pow(t, 0.85)),
        ["veiled"] = light => PhotographedChart.Each(light, t => 0.95 * (t + 0.008)),
        ["raw codes under an sRGB label"] = light =>
            PhotographedChart.Each(light, t => t <= 0.04045 ? t / 12.92 : Math.Pow((t + 0.055) / 1.055, 2.4)),
        ["green cast"] = light => new LinearRgb(0.5 * light.R, 0.95 * light.G, 0.45 * light.B),
    };

    [Theory]
    [MemberData(nameof(Cameras))]
    public void SkinAndHairComeBack(string camera)
    {
        var develop = Developments[camera];
        // The hair's own shadows are the photo's darkest places.
        var darkest = develop(
            PhotographedChart.Times(PhotographedChart.Seen(new HairModel(NamedHair.All[0].Parameters).Reflectance), 0.3)
        );
        var reading = PhotographedChart.Take(develop) with { Darkest = darkest };
        var correction = ChartCorrector.Fit(reading, ClassicChart.Patches)!;
        var skin = Worst(ReferenceSkin.All.Select(one => new SkinModel(one.Parameters).Reflectance));
        var hair = Worst(NamedHair.All.Select(one => new HairModel(one.Parameters).Reflectance));

        // Gloss of the chart would look as a veil of the lens does, and as the foot of raw codes: dark skin and black hair then come back less exactly.
        var (mostOfSkin, mostOfHair) = camera is "veiled" or "raw codes under an sRGB label" ? (2.8, 4.5) : (0.7, 2.5);
        Assert.True(skin <= mostOfSkin && hair <= mostOfHair, $"{camera}: skin {skin:0.00}, hair {hair:0.00}");

        double Worst(IEnumerable<Spectrum> reflectances) =>
            reflectances.Max(reflectance =>
                DeltaE00.Between(
                    correction.Correct(develop(PhotographedChart.Seen(reflectance))).ToLab(),
                    Illuminant.D65.ToLab(reflectance)
                )
            );
    }

    [Fact]
    public void LightThatFallsOffOverTheChartIsToldFromTheColours()
    {
        var reading = PhotographedChart.Take(
            light => PhotographedChart.Times(light, 0.8),
            light: index => Math.Exp((0.1 * ((index % 6) - 2.5) / 2.5) - (0.08 * ((index / 6) - 1.5) / 1.5))
        );
        var correction = ChartCorrector.Fit(reading, ClassicChart.Patches)!;
        Assert.True(correction.Residuals.Mean < 0.7);
        foreach (var skin in ReferenceSkin.All)
        {
            var spectrum = new SkinModel(skin.Parameters).Reflectance;
            var corrected = correction.Correct(PhotographedChart.Times(PhotographedChart.Seen(spectrum), 0.8)).ToLab();
            Assert.InRange(DeltaE00.Between(corrected, Illuminant.D65.ToLab(spectrum)), 0, 1);
        }
    }

    [Fact]
    public void PixelsAreCorrectedAsSingleColoursAre()
    {
        var correction = ChartCorrector.Fit(CorrectionCase.Read("2").Reading, ClassicChart.Patches)!;
        using var pixels = new RgbPlanes<float>(37, 31);
        var expected = new List<LinearRgb>();
        for (var i = 0; i < 37 * 31; i++)
        {
            var value = new LinearRgb(i * 0.00085 % 0.9, i * 0.0031 % 1.0, i * 0.0017 % 0.7);
            (pixels.Red.Samples[i], pixels.Green.Samples[i], pixels.Blue.Samples[i]) = (
                (float)value.R,
                (float)value.G,
                (float)value.B
            );
            expected.Add(correction.Correct(value));
        }

        // Beyond the file's range, and what no file should hold.
        pixels.Red.Samples[3] = 2;
        (pixels.Red.Samples[9], pixels.Green.Samples[9]) = (float.NaN, float.NegativeInfinity);
        correction.Apply(pixels);
        Assert.True(float.IsFinite(pixels.Red.Samples[3]) && float.IsFinite(pixels.Red.Samples[9]));
        for (var i = 10; i < expected.Count; i++)
        {
            Assert.Equal(expected[i].R, pixels.Red.Samples[i], 1e-4);
            Assert.Equal(expected[i].G, pixels.Green.Samples[i], 1e-4);
            Assert.Equal(expected[i].B, pixels.Blue.Samples[i], 1e-4);
        }
    }
}
