using FsCheck;
using FsCheck.Fluent;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Codecs;
using SmpColourMatch.Imaging.Codecs.Png;

namespace SmpColourMatch.Tests.Imaging.Codecs.Png;

public sealed class RoundtripPng
{
    /// <summary>Sides 1–64; noise, few values and gradients in turn, so that each way of filtering is met.</summary>
    private static readonly Arbitrary<(int Width, int Height, int Seed)> Pictures = Arb.From(
        from width in Gen.Choose(1, 64)
        from height in Gen.Choose(1, 64)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select (width, height, seed)
    );

    [Fact]
    public void RgbComesBackAsItWas() =>
        Prop.ForAll(
                Pictures,
                picture =>
                {
                    using var pixels = new RgbPlanes<byte>(picture.Width, picture.Height);
                    Fill(pixels.Red, picture.Seed);
                    Fill(pixels.Green, picture.Seed + 1);
                    Fill(pixels.Blue, picture.Seed / 2);
                    using var file = new MemoryStream();
                    PngWriter.Write(file, pixels);
                    using var read = PngReader.Read(file.ToArray(), new PhotoReadOptions());
                    return read.Notes.Count == 0
                        && read.Pixels8!.Red.Samples.SequenceEqual(pixels.Red.Samples)
                        && read.Pixels8.Green.Samples.SequenceEqual(pixels.Green.Samples)
                        && read.Pixels8.Blue.Samples.SequenceEqual(pixels.Blue.Samples);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void GreyComesBackAsItWasInTheSameBytesEachTime() =>
        Prop.ForAll(
                Pictures,
                picture =>
                {
                    using var plane = new Plane<byte>(picture.Width, picture.Height);
                    Fill(plane, picture.Seed);
                    using var file = new MemoryStream();
                    using var again = new MemoryStream();
                    PngWriter.Write(file, plane);
                    PngWriter.Write(again, plane);
                    using var read = PngReader.Read(file.ToArray(), new PhotoReadOptions());
                    return read.Pixels8!.IsGrey
                        && read.Pixels8.Red.Samples.SequenceEqual(plane.Samples)
                        && file.ToArray().AsSpan().SequenceEqual(again.ToArray());
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void AMaskOfAWholePhotoIsSmall()
    {
        using var mask = new Plane<byte>(4000, 3000);
        for (var y = 0; y < mask.Height; y++)
        {
            for (var x = 0; x < mask.Width; x++)
            {
                var (dx, dy) = ((x - 2000) / 1000.0, (y - 1600) / 1300.0);
                var radius = (dx * dx) + (dy * dy);
                mask[x, y] = (byte)(
                    radius > 1 ? 0
                    : radius > 0.6 ? 2
                    : 1
                );
            }
        }

        using var file = new MemoryStream();
        PngWriter.Write(file, mask);
        Assert.InRange(file.Length, 1, 60_000);
        using var read = PngReader.Read(file.ToArray(), new PhotoReadOptions());
        Assert.True(read.Pixels8!.Red.Samples.SequenceEqual(mask.Samples));
    }

    private static void Fill(Plane<byte> plane, int seed)
    {
        var random = new Random(seed);
        var kind = seed % 3;
        for (var i = 0; i < plane.Samples.Length; i++)
        {
            plane.Samples[i] = (byte)(
                kind == 0 ? random.Next(256)
                : kind == 1 ? random.Next(4)
                : (i % plane.Width) + (i / plane.Width) + random.Next(3)
            );
        }
    }
}
