using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Codecs;

namespace SmpColourMatch.Tests.Imaging.Codecs;

public sealed class KnownUpright
{
    /// <summary>
    /// A letter F stored as each orientation, after Exif 2.32, 4.6.4: row 0 and column 0 of the stored picture are which sides
    /// of the upright one. Upright: "12" over "34" over "56".
    /// </summary>
    [Theory]
    [InlineData(1, "12 34 56")]
    [InlineData(2, "21 43 65")]
    [InlineData(3, "65 43 21")]
    [InlineData(4, "56 34 12")]
    [InlineData(5, "135 246")]
    [InlineData(6, "246 135")]
    [InlineData(7, "642 531")]
    [InlineData(8, "531 642")]
    public void EveryOrientationComesUpright(int orientation, string stored)
    {
        var rows = stored.Split(' ');
        var picture = new RgbPlanes<byte>(rows[0].Length, rows.Length);
        foreach (var (row, y) in rows.Select((row, y) => (row, y)))
        {
            for (var x = 0; x < row.Length; x++)
            {
                picture.Red[x, y] = (byte)row[x];
                picture.Green[x, y] = (byte)(row[x] + 10);
                picture.Blue[x, y] = (byte)(row[x] + 20);
            }
        }

        using var upright = Upright.Apply(picture, orientation);
        Assert.Equal((2, 3), (upright.Width, upright.Height));
        Assert.Equal("123456"u8, upright.Red.Samples);
        Assert.Equal('6' + 20, upright.Blue[1, 2]);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 200)]
    [InlineData(64, 64)]
    [InlineData(65, 130)]
    [InlineData(200, 63)]
    public void TilesMeetWithoutSeams(int width, int height)
    {
        for (var orientation = 1; orientation <= 8; orientation++)
        {
            var plane = new Plane<ushort>(width, height);
            for (var i = 0; i < plane.Samples.Length; i++)
            {
                plane.Samples[i] = (ushort)i;
            }

            var stored = plane.Samples.ToArray();
            using var upright = Upright.Apply(new RgbPlanes<ushort>(plane, plane, plane), orientation);
            Assert.True(upright.IsGrey);
            for (var y = 0; y < upright.Height; y++)
            {
                for (var x = 0; x < upright.Width; x++)
                {
                    var (u, v) = orientation switch
                    {
                        1 => (x, y),
                        2 => (width - 1 - x, y),
                        3 => (width - 1 - x, height - 1 - y),
                        4 => (x, height - 1 - y),
                        5 => (y, x),
                        6 => (y, height - 1 - x),
                        7 => (width - 1 - y, height - 1 - x),
                        _ => (width - 1 - y, x),
                    };
                    Assert.Equal(stored[(v * width) + u], upright.Red[x, y]);
                }
            }
        }
    }

    [Fact]
    public void AllEightStoredFormsOfOnePhotoShowTheSame()
    {
        var folder = SharedData.PathOrSkip("data/formats/derived_orientation");
        using var first = Read(Path.Combine(folder, "hl140_orient1.jpg"));
        for (var orientation = 2; orientation <= 8; orientation++)
        {
            using var other = Read(Path.Combine(folder, $"hl140_orient{orientation}.jpg"));
            Assert.Equal(orientation, other.Orientation);
            Assert.Equal((first.Width, first.Height), (other.Width, other.Height));
            // Each was compressed in its stored form, so they differ by JPEG noise; a wrong turn differs by tens.
            Assert.InRange(MeanDifference(first, other), 0, 1.5);
        }
    }

    [Theory]
    [InlineData("Landscape", 600, 450)]
    [InlineData("Portrait", 450, 600)]
    public void TheEightExamplesOfOneSceneShowTheSame(string scene, int width, int height)
    {
        var folder = SharedData.PathOrSkip("data/formats/exif_orientation");
        using var first = Read(Path.Combine(folder, $"{scene}_2.jpg"));
        for (var orientation = 1; orientation <= 8; orientation++)
        {
            using var other = Read(Path.Combine(folder, $"{scene}_{orientation}.jpg"));
            Assert.Equal(orientation, other.Orientation);
            Assert.Equal((width, height), (other.Width, other.Height));
            if (orientation > 1)
            {
                // Compressed anew with a number drawn in. The first is left out: its codes are of another colour profile.
                Assert.InRange(MeanDifference(first, other), 0, 5);
            }
        }
    }

    private static Photo Read(string path) => PhotoReader.Read(File.ReadAllBytes(path), new PhotoReadOptions());

    private static double MeanDifference(Photo one, Photo other)
    {
        long sum = 0;
        var left = one.Pixels8!.Green.Samples;
        var right = other.Pixels8!.Green.Samples;
        for (var i = 0; i < left.Length; i++)
        {
            sum += Math.Abs(left[i] - right[i]);
        }

        return (double)sum / left.Length;
    }
}
