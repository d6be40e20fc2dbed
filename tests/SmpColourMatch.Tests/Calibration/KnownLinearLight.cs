using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Codecs;
using SmpColourMatch.Imaging.Profiles;

namespace SmpColourMatch.Tests.Calibration;

public sealed class KnownLinearLight
{
    [Fact]
    public void SrgbCodesBecomeTheLightOfTheStandard()
    {
        using var photo = Make8(256, 1, ColourProfile.Srgb, x => ((byte)x, (byte)(255 - x), 128));
        using var linear = PhotoLineariser.Linearise(photo);
        for (var x = 0; x < 256; x++)
        {
            Assert.Equal(Srgb(x / 255.0), linear.Pixels.Red[x, 0], 1e-6);
            Assert.Equal(Srgb((255 - x) / 255.0), linear.Pixels.Green[x, 0], 1e-6);
        }

        // (128/255 + 0.055) / 1.055 to the power 2.4.
        Assert.Equal(0.2158605, linear.Pixels.Blue[7, 0], 1e-6);
    }

    [Fact]
    public void SixteenBitsKeepTheirPrecision()
    {
        var pixels = new RgbPlanes<ushort>(1000, 2);
        for (var i = 0; i < 2000; i++)
        {
            pixels.Red.Samples[i] = pixels.Green.Samples[i] = pixels.Blue.Samples[i] = (ushort)(i * 32);
        }

        using var photo = new Photo
        {
            Width = 1000,
            Height = 2,
            Orientation = 1,
            ScaleDenominator = 1,
            Pixels16 = pixels,
            Profile = ColourProfile.Srgb,
        };
        using var linear = PhotoLineariser.Linearise(photo);
        for (var i = 0; i < 2000; i++)
        {
            Assert.Equal(Srgb(i * 32 / 65535.0), linear.Pixels.Green.Samples[i], 1e-6);
        }
    }

    /// <summary>Odd widths reach the part of a row that no vector fills; colours outside sRGB are kept.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(37)]
    public void TheMatrixIsAppliedToEveryPixel(int width)
    {
        var profile = ColourProfile.FromPrimaries("P3", ToneCurves.Linear, RgbPrimaries.DisplayP3)!;
        using var photo = Make8(width, 3, profile, x => ((byte)(x * 5), (byte)(200 - x), (byte)x));
        using var linear = PhotoLineariser.Linearise(photo);
        var m = profile.ToLinearSrgb;
        var isBelowZero = false;
        for (var x = 0; x < width; x++)
        {
            var (r, g, b) = (x * 5 / 255.0, (200 - x) / 255.0, x / 255.0);
            Assert.Equal((m[0] * r) + (m[1] * g) + (m[2] * b), linear.Pixels.Red[x, 2], 2e-6);
            Assert.Equal((m[3] * r) + (m[4] * g) + (m[5] * b), linear.Pixels.Green[x, 2], 2e-6);
            Assert.Equal((m[6] * r) + (m[7] * g) + (m[8] * b), linear.Pixels.Blue[x, 2], 2e-6);
            isBelowZero |= linear.Pixels.Red[x, 2] < 0;
        }

        Assert.True(isBelowZero);
    }

    [Fact]
    public void ClippingIsJudgedByTheFilesOwnCodes()
    {
        // sRGB: code 249 is 0.947, 250 is 0.956; code 6 is 0.00182, 7 is 0.00212.
        (byte, byte, byte, byte)[] cases =
        [
            (128, 128, 128, ClippingFlags.None),
            (249, 100, 100, ClippingFlags.None),
            (250, 100, 100, ClippingFlags.High),
            (0, 0, 255, ClippingFlags.High),
            (6, 6, 6, ClippingFlags.Low),
            (0, 0, 7, ClippingFlags.None),
            (0, 0, 0, ClippingFlags.Low),
        ];
        using var photo = Make8(
            cases.Length,
            9,
            ColourProfile.Srgb,
            x => (cases[x].Item1, cases[x].Item2, cases[x].Item3)
        );
        using var linear = PhotoLineariser.Linearise(photo);
        for (var x = 0; x < cases.Length; x++)
        {
            Assert.Equal(cases[x].Item4, linear.Clipping[x, 8]);
        }
    }

    [Fact]
    public void AGreyPhotoGetsThreePlanesOfItsOwn()
    {
        var grey = new Plane<byte>(2, 2);
        grey.Samples.Fill(188);
        using var photo = new Photo
        {
            Width = 4,
            Height = 3,
            Orientation = 1,
            ScaleDenominator = 2,
            Pixels8 = new(grey, grey, grey),
            Profile = ColourProfile.Srgb,
        };
        using var linear = PhotoLineariser.Linearise(photo);
        Assert.False(linear.Pixels.IsGrey);
        Assert.Equal((4, 3), (linear.FullWidth, linear.FullHeight));
        Assert.Equal(linear.Pixels.Red[1, 1], linear.Pixels.Blue[1, 1]);
    }

    /// <summary>LittleCMS made these copies; read by their profiles they must show the light of the sRGB original.</summary>
    [Theory]
    [InlineData("astronaut_prophoto.png", 0.012, 0.0006)]
    [InlineData("astronaut_displayp3.jpg", 0.02, 0.0015)]
    [InlineData("astronaut_adobergb.jpg", 0.02, 0.0015)]
    [InlineData("hl140_prophoto.png", 0.012, 0.0006)]
    [InlineData("hl140_displayp3.jpg", 0.02, 0.0015)]
    [InlineData("hl140_adobergb.jpg", 0.02, 0.0015)]
    public void OnePhotoInFourSpacesIsOneLight(string file, double meanDifference, double meanShift)
    {
        var folder = SharedData.PathOrSkip("data/formats/derived_colourspaces");
        using var original = Linear(Path.Combine(folder, file.Split('_')[0] + "_srgb.png"));
        using var other = Linear(Path.Combine(folder, file));
        foreach (
            var (expected, actual) in new[]
            {
                (original.Pixels.Red, other.Pixels.Red),
                (original.Pixels.Green, other.Pixels.Green),
                (original.Pixels.Blue, other.Pixels.Blue),
            }
        )
        {
            var (difference, shift) = (0.0, 0.0);
            for (var i = 0; i < expected.Samples.Length; i++)
            {
                var delta = actual.Samples[i] - expected.Samples[i];
                difference += Math.Abs(delta);
                shift += delta;
            }

            // Eight bits and JPEG leave noise; a wrong curve or matrix would shift the mean.
            Assert.InRange(difference / expected.Samples.Length, 0, meanDifference);
            Assert.InRange(Math.Abs(shift / expected.Samples.Length), 0, meanShift);
        }
    }

    private static LinearPhoto Linear(string path)
    {
        using var photo = PhotoReader.Read(File.ReadAllBytes(path), new PhotoReadOptions());
        return PhotoLineariser.Linearise(photo);
    }

    private static Photo Make8(int width, int height, ColourProfile profile, Func<int, (byte, byte, byte)> colour)
    {
        var pixels = new RgbPlanes<byte>(width, height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                (pixels.Red[x, y], pixels.Green[x, y], pixels.Blue[x, y]) = colour(x);
            }
        }

        return new Photo
        {
            Width = width,
            Height = height,
            Orientation = 1,
            ScaleDenominator = 1,
            Pixels8 = pixels,
            Profile = profile,
        };
    }

    private static double Srgb(double code) => code <= 0.04045 ? code / 12.92 : Math.Pow((code + 0.055) / 1.055, 2.4);
}
