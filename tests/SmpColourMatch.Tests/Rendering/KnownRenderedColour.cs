using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Imaging.Codecs.Png;
using SmpColourMatch.Renderer;
using SmpColourMatch.Renderer.Imaging;
using SmpColourMatch.Renderer.Lighting;
using SmpColourMatch.Renderer.Scenes;
using SmpColourMatch.Renderer.Truth;

namespace SmpColourMatch.Tests.Rendering;

/// <summary>What the renderer says is true can be measured back from its pictures.</summary>
public sealed class KnownRenderedColour
{
    /// <summary>ΔE00 that 8 bits may cost on an even patch with a little noise as dither.</summary>
    private const double PatchTolerance = 0.1;

    /// <summary>The same in a JPEG: a decoder gives an even colour whole numbers of Cb and Cr, half a step of which is worth 0.5 ΔE00 in the darkest skins.</summary>
    private const double JpegTolerance = 1;

    public static TheoryData<double, double> Skins()
    {
        var data = new TheoryData<double, double>();
        foreach (var skin in ReferenceSkin.All)
        {
            data.Add(skin.Parameters.MelanosomeFraction, skin.Parameters.BloodFraction);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Skins))]
    public void Flat_skin_under_D65_reads_as_its_truth(double melanosomes, double blood)
    {
        var skin = new SkinModel(new SkinParameters(melanosomes, blood));
        var seen = DevelopAndRead(skin.Reflectance, Lamp.D65);
        Assert.InRange(DeltaE00.Between(skin.Lab(), seen), 0, PatchTolerance);
    }

    [Theory]
    [MemberData(nameof(Skins))]
    public void Flat_skin_in_a_JPEG_reads_as_its_truth_in_either_profile(double melanosomes, double blood)
    {
        var skin = new SkinModel(new SkinParameters(melanosomes, blood));
        foreach (var profile in Enum.GetValues<OutputProfile>())
        {
            var camera = SmallScenes.Ideal with { Profile = profile, Noise = 0.02 };
            using var pixels = Sensor.Develop(Even(skin.Reflectance, Lamp.D65), camera, camera.Exposure, null, 1);
            using var linear = SmallScenes.Read(PhotoEncoder.Encode(pixels, camera));
            var seen = SmallScenes.Mean(linear, 8, 8, 112).ToLab();
            Assert.InRange(DeltaE00.Between(skin.Lab(), seen), 0, JpegTolerance);
        }
    }

    [Theory]
    [InlineData(Lamp.A)]
    [InlineData(Lamp.LedB3)]
    public void Flat_skin_under_another_lamp_reads_as_that_lamp_shows_it(Lamp lamp)
    {
        var skin = new SkinModel(new SkinParameters(0.037, 0.012));
        var colours = new LampColours(lamp);
        var linear = colours.Of(skin.Reflectance);
        var expected = new LinearRgb(linear.X, linear.Y, linear.Z).ToLab();
        var seen = DevelopAndRead(skin.Reflectance, lamp);
        Assert.InRange(DeltaE00.Between(expected, seen), 0, PatchTolerance);
        // The lamp's own Lab is relative to its white, as the balanced camera's; Bradford keeps them near each other.
        Assert.InRange(DeltaE00.Between(colours.Illuminant.ToLab(skin.Reflectance), seen), 0, 2.5);
    }

    [Fact]
    public void A_white_is_neutral_under_every_lamp()
    {
        var white = new Spectrum([.. Enumerable.Repeat(1.0, Spectrum.Count)]);
        foreach (var lamp in Enum.GetValues<Lamp>())
        {
            var seen = new LampColours(lamp).Of(white);
            Assert.Equal(1, seen.X, 1e-5);
            Assert.Equal(1, seen.Y, 1e-5);
            Assert.Equal(1, seen.Z, 1e-5);
        }
    }

    [Fact]
    public void Mean_skin_of_a_head_is_the_truth_times_irradiance_and_exposure()
    {
        var scene = SmallScenes.Bald with { Camera = SmallScenes.Ideal with { Exposure = 0.8 } };
        using var photo = PhotoRenderer.Render(scene);
        using var linear = SmallScenes.Read(PhotoEncoder.Encode(photo.Pixels, scene.Camera));
        var (red, green, blue, count) = (0.0, 0.0, 0.0, 0);
        for (var i = 0; i < photo.Mask.Samples.Length; i++)
        {
            if (photo.Mask.Samples[i] == 1)
            {
                red += linear.Pixels.Red.Samples[i];
                green += linear.Pixels.Green.Samples[i];
                blue += linear.Pixels.Blue.Samples[i];
                count++;
            }
        }

        var scale = 1 / (count * photo.Truth.MeanSkinIrradiance * 0.8);
        var seen = new LinearRgb(red * scale, green * scale, blue * scale).ToLab();
        // The ears are redder than the scalp, and edges are mixed: at this size that is worth up to one ΔE00.
        Assert.InRange(DeltaE00.Between(photo.Truth.Skin, seen), 0, 1);
    }

    [Fact]
    public void Chart_patches_read_as_their_reference()
    {
        var scene = SmallScenes.Bald with
        {
            Width = 640,
            Height = 480,
            Chart = new ChartPlace(-170, 0),
            Camera = SmallScenes.Ideal with { Exposure = 0.9 },
        };
        using var photo = PhotoRenderer.Render(scene);
        using var linear = SmallScenes.Read(PhotoEncoder.Encode(photo.Pixels, scene.Camera));
        var chart = photo.Truth.Chart!;
        Assert.Equal(24, chart.PatchCentres.Count);
        for (var i = 0; i < 24; i++)
        {
            // Patch 18, cyan, lies outside sRGB: its red is cut off.
            if (i == 17)
            {
                continue;
            }

            var centre = chart.PatchCentres[i];
            var mean = SmallScenes.Mean(linear, (int)centre.X - 3, (int)centre.Y - 3, 7);
            var scale = 1 / (0.9 * chart.Irradiance);
            var seen = new LinearRgb(mean.R * scale, mean.G * scale, mean.B * scale).ToLab();
            Assert.InRange(DeltaE00.Between(chart.PatchLabs[i], seen), 0, 1.2);
        }
    }

    /// <summary>Published Lab of the chart's greys and skins (BabelColor Average 2012, D65 by Bradford from D50): ours come from spectra at 10 nm.</summary>
    [Theory]
    [InlineData(0, 38.23, 12.61, 14.20)]
    [InlineData(1, 65.66, 16.59, 17.44)]
    [InlineData(2, 50.36, -1.89, -21.90)]
    public void Chart_spectra_agree_with_the_published_Lab(int patch, double l, double a, double b)
    {
        var lab = Illuminant.D65.ToLab(ClassicChart.Patches[patch]);
        // Bradford from D50 against D65 spectra: up to 1.5 for the blue sky.
        Assert.InRange(DeltaE00.Between(new Lab(l, a, b), lab), 0, 1.5);
    }

    [Fact]
    public void Exposure_and_white_balance_do_what_the_truth_says()
    {
        var skin = new LampColours(Lamp.D65).Of(new SkinModel(new SkinParameters(0.037, 0.012)).Reflectance);
        var camera = SmallScenes.Ideal with { Exposure = 0.7, RedGain = 1.1, BlueGain = 0.8 };
        var canvas = new LinearCanvas(32, 32);
        Array.Fill(canvas.Colour, skin);
        using var pixels = Sensor.Develop(canvas, camera, camera.Exposure, null, 1);
        using var linear = SmallScenes.Read(PhotoEncoder.Encode(pixels, camera));
        var seen = SmallScenes.Mean(linear, 8, 8, 16);
        Assert.Equal(skin.X * 0.7 * 1.1, seen.R, 0.006);
        Assert.Equal(skin.Y * 0.7, seen.G, 0.006);
        Assert.Equal(skin.Z * 0.7 * 0.8, seen.B, 0.006);
    }

    [Fact]
    public void Truth_holds_the_models_colours()
    {
        using var photo = PhotoRenderer.Render(SmallScenes.Bald);
        PhotoTruth truth = photo.Truth;
        Assert.Equal(new SkinModel(new SkinParameters(0.037, 0.012)).Lab(), truth.Skin);
        Assert.Equal(new HairModel(new HairParameters(60, 1)).Lab(), truth.Hair);
        Assert.InRange(truth.MeanSkinIrradiance, 0.3, 1.05);
    }

    private static Lab DevelopAndRead(Spectrum reflectance, Lamp lamp)
    {
        using var pixels = Sensor.Develop(Even(reflectance, lamp), SmallScenes.Ideal with { Noise = 0.02 }, 1, null, 1);
        using var file = new MemoryStream();
        PngWriter.Write(file, pixels);
        using var linear = SmallScenes.Read(file.ToArray());
        return SmallScenes.Mean(linear, 8, 8, 112).ToLab();
    }

    private static LinearCanvas Even(Spectrum reflectance, Lamp lamp)
    {
        var canvas = new LinearCanvas(128, 128);
        Array.Fill(canvas.Colour, new LampColours(lamp).Of(reflectance));
        return canvas;
    }
}
