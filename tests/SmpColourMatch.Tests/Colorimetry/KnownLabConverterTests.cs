using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Tests.Colorimetry;

public class KnownLabConverterTests
{
    [Fact]
    public void Bulk_agrees_with_double_precision_within_a_hundredth()
    {
        // A grid over the gamut and beyond it on both sides, and tiny values around the break of the cube root.
        float[] levels =
        [
            -0.3f,
            -0.01f,
            0,
            1e-6f,
            1e-4f,
            0.002f,
            0.008f,
            0.0089f,
            0.02f,
            0.05f,
            0.1f,
            0.18f,
            0.3f,
            0.5f,
            0.7f,
            0.9f,
            1,
            1.3f,
            4,
        ];
        var pixels = new List<(float R, float G, float B)>();
        foreach (var r in levels)
        {
            foreach (var g in levels)
            {
                foreach (var b in levels)
                {
                    pixels.Add((r, g, b));
                }
            }
        }

        var (l, a, bb) = Convert(pixels);
        for (var i = 0; i < pixels.Count; i++)
        {
            var expected = new LinearRgb(pixels[i].R, pixels[i].G, pixels[i].B).ToLab();
            Assert.Equal(expected.L, l[i], 0.01);
            Assert.Equal(expected.A, a[i], 0.01);
            Assert.Equal(expected.B, bb[i], 0.01);
        }
    }

    [Fact]
    public void Cube_root_is_good_over_the_whole_range()
    {
        var pixels = Enumerable
            .Range(0, 200_000)
            .Select(i => 0.0089f + (i * 1e-5f))
            .Select(v => (R: v, G: v, B: v))
            .ToList();
        var (l, a, b) = Convert(pixels);
        for (var i = 0; i < pixels.Count; i++)
        {
            Assert.Equal(new LinearRgb(pixels[i].R, pixels[i].G, pixels[i].B).ToLab().L, l[i], 0.001);
            Assert.Equal(0, a[i], 0.001);
            Assert.Equal(0, b[i], 0.001);
        }
    }

    [Fact]
    public void A_pixel_gives_the_same_bits_alone_and_in_a_vector()
    {
        var random = new Random(1);
        var pixels = Enumerable
            .Range(0, 1003)
            .Select(_ => (random.NextSingle() * 1.2f, random.NextSingle(), random.NextSingle() - 0.1f))
            .ToList();
        var (l, a, b) = Convert(pixels);
        for (var i = 0; i < pixels.Count; i++)
        {
            var (l1, a1, b1) = Convert([pixels[i]]);
            Assert.Equal((l1[0], a1[0], b1[0]), (l[i], a[i], b[i]));
        }
    }

    [Fact]
    public void White_and_black_are_what_they_should_be()
    {
        Assert.Equal(new Lab(100, 0, 0), new LinearRgb(1, 1, 1).ToLab());
        Assert.Equal(0, new LinearRgb(0, 0, 0).ToLab().L, 1e-12);
        var (l, a, b) = Convert([(1, 1, 1), (0, 0, 0)]);
        Assert.Equal(100, l[0], 2e-5);
        Assert.Equal(0, a[0], 2e-4);
        Assert.Equal(0, b[0], 2e-4);
        Assert.Equal(0, l[1], 2e-5);
    }

    [Fact]
    public void Not_a_number_stays_one_and_spoils_no_neighbour()
    {
        var (l, _, _) = Convert([(0.5f, 0.5f, 0.5f), (float.NaN, 0, 0), (0.5f, 0.5f, 0.5f)]);
        Assert.True(float.IsNaN(l[1]));
        Assert.Equal(l[0], l[2]);
    }

    [Fact]
    public void Invalid_sizes_are_refused()
    {
        using var picture = new RgbPlanes<float>(4, 4);
        using var right = new Plane<float>(4, 4);
        using var wrong = new Plane<float>(4, 3);
        Assert.Throws<ArgumentException>("b", () => LabConverter.Convert(picture, right, right, wrong));
        Assert.Throws<ArgumentException>(
            "red",
            () => LabConverter.Convert([1f], [1f, 1f], [1f], new float[1], new float[1], new float[1])
        );
    }

    private static (float[] L, float[] A, float[] B) Convert(List<(float R, float G, float B)> pixels)
    {
        var l = new float[pixels.Count];
        var a = new float[pixels.Count];
        var b = new float[pixels.Count];
        LabConverter.Convert(
            pixels.Select(p => p.R).ToArray(),
            pixels.Select(p => p.G).ToArray(),
            pixels.Select(p => p.B).ToArray(),
            l,
            a,
            b
        );
        return (l, a, b);
    }
}
