using System.Diagnostics;
using SmpColourMatch.Imaging.Codecs;
using SmpColourMatch.Imaging.Profiles;
using SmpColourMatch.Tests.Imaging.Codecs.Png;
using SmpColourMatch.Tests.Imaging.Profiles;

namespace SmpColourMatch.Tests.Imaging.Codecs;

/// <summary>Damaged files by the thousand: a picture or a refusal, soon, in bounded memory; nothing else.</summary>
public sealed class ExtremeMutations
{
    /// <summary>Nothing here is above 100 × 100 pixels, so a file that takes a second is hanging.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private static readonly PhotoReadOptions Options = new() { MaxPixels = 4_000_000 };

    [Theory]
    [InlineData(2, 8, false, 1)]
    [InlineData(2, 8, true, 2)]
    [InlineData(3, 4, false, 3)]
    [InlineData(0, 1, true, 4)]
    [InlineData(6, 16, false, 5)]
    [InlineData(4, 16, true, 6)]
    public void MutatedPngsAreReadOrRefused(int type, int depth, bool interlaced, int seed)
    {
        byte[] profile = [(byte)'x', 0, 0, .. PngEncoding.Compress(IccBuilding.Rgb(IccBuilding.Table(0, 9999, 65535)))];
        var good = new PngEncoding
        {
            Width = 23,
            Height = 31,
            ColourType = type,
            Depth = depth,
            Interlaced = interlaced,
            Sample = (x, y, channel) => ((x * y) + channel) & ((1 << depth) - 1),
            Chunks =
            [
                ("iCCP", profile),
                ("gAMA", [0, 0, 177, 143]),
                ("PLTE", new byte[48]),
                ("tRNS", new byte[6]),
                ("eXIf", ExifBuilding.Make(false, 5, 1, "R03")),
            ],
        }.Encode();
        var random = new Random(seed);
        for (var i = 0; i < 250; i++)
        {
            var isRepaired = i % 2 == 0;
            var bad = Mutate(good, random);
            Check(isRepaired ? PngRepair.WithRightChecksums(bad) : bad, $"type {type}, file {i}");
        }
    }

    [Fact]
    public void MutatedProfilesAreReadOrDeclined()
    {
        var curve = IccBuilding.Parametric(4, 2.4, 0.9, 0.1, 0.08, 0.04, 0, 0);
        byte[][] goods =
        [
            IccBuilding.Rgb(curve),
            IccBuilding.Rgb(IccBuilding.Table(0, 1, 2, 3, 60000, 65535)),
            IccBuilding.Grey(IccBuilding.Table(0x0233), "Lab "),
        ];
        var random = new Random(11);
        for (var i = 0; i < 3000; i++)
        {
            var reading = IccReader.Read(Mutate(goods[i % 3], random), isGreyPicture: i % 3 == 2);
            Assert.True(reading.Profile is not null || reading.Problem is not null || reading.IsHighDynamicRange);
            Assert.InRange(reading.Name.Length, 1, 60);
            if (reading.Profile is { } profile)
            {
                Assert.All(profile.ToLinearSrgb, entry => Assert.True(double.IsFinite(entry)));
                Assert.All(profile.Table(i % 3, 256), light => Assert.InRange(light, 0, 1));
            }
        }
    }

    [Theory]
    [InlineData("png", 0)]
    [InlineData("heic", 1)]
    public void MutatedFilesOfSharedAreReadOrRefused(string extension, int seed)
    {
        // A native library works on HEIC; its own faults would end the process, so few and mild changes only show our handling.
        var count = extension == "heic" ? 4 : 10;
        var random = new Random(seed);
        var folder = SharedData.PathOrSkip("data/formats");
        foreach (
            var path in Directory
                .EnumerateFiles(folder, $"*.{extension}", SearchOption.AllDirectories)
                .Where(path => new FileInfo(path).Length < 60_000)
                .Order(StringComparer.Ordinal)
        )
        {
            var good = File.ReadAllBytes(path);
            for (var i = 0; i < count; i++)
            {
                Check(extension == "heic" ? good[..random.Next(good.Length)] : Mutate(good, random), $"{path}, {i}");
            }
        }
    }

    private static void Check(byte[] file, string which)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        try
        {
            using var photo = PhotoReader.Read(file, Options);
            Assert.InRange((long)photo.Width * photo.Height, 1, Options.MaxPixels);
        }
        catch (PhotoRejectedException refusal)
        {
            Assert.NotEmpty(refusal.Message);
        }

        Assert.True(clock.Elapsed < Longest, $"{which} took {clock.Elapsed}");
        // 4 million pixels of 16-bit RGB, stored and upright, are 48 MB.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 150_000_000);
    }

    private static byte[] Mutate(byte[] good, Random random)
    {
        var bad = good.ToList();
        for (var changes = random.Next(1, 5); changes > 0 && bad.Count > 8; changes--)
        {
            var at = random.Next(bad.Count);
            switch (random.Next(6))
            {
                case 0:
                    bad[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bad[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bad[at] = (byte)(random.Next(2) * 255);
                    break;
                case 3:
                    bad.RemoveRange(at, Math.Min(random.Next(1, 20), bad.Count - at));
                    break;
                case 4:
                    bad.InsertRange(at, bad.GetRange(at, Math.Min(random.Next(1, 40), bad.Count - at)));
                    break;
                default:
                    bad.RemoveRange(Math.Max(8, at), bad.Count - Math.Max(8, at));
                    break;
            }
        }

        return [.. bad];
    }
}
