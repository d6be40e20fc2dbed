using System.Globalization;

namespace SmpColourMatch.Tests.Imaging.Codecs.Jpeg;

/// <summary>Many ways to call cjpeg: qualities, samplings, codings and sizes, stepped so that neighbours differ in all of them.</summary>
internal static class JpegVariety
{
    private static readonly (int Width, int Height)[] s_sizes =
    [
        (1, 1),
        (1, 7),
        (7, 1),
        (2, 2),
        (3, 5),
        (8, 8),
        (15, 17),
        (16, 16),
        (17, 33),
        (31, 9),
        (64, 48),
        (65, 63),
        (100, 1),
        (127, 128),
        (233, 171),
        (320, 240),
        (641, 479),
        (700, 523),
        (512, 384),
        (33, 700),
        (4, 4),
        (5, 3),
        (48, 50),
    ];

    private static readonly int[] s_qualities = [10, 25, 40, 50, 65, 75, 85, 90, 95, 98, 100];

    private static readonly string[] s_samplings =
    [
        "1x1",
        "2x1",
        "2x2",
        "1x2",
        "4x1",
        "1x4",
        "4x2",
        "2x4",
        "1x1,2x2,2x2",
        "2x2,2x1,1x2",
        "2x2,1x1,2x2",
        "4x1,2x1,1x1",
        "3x1",
    ];

    private static readonly string[][] s_codings =
    [
        [],
        ["-progressive"],
        ["-optimize"],
        ["-restart", "1"],
        ["-restart", "3B"],
        ["-grayscale"],
        ["-rgb"],
        ["-progressive", "-restart", "2B"],
        ["-grayscale", "-progressive"],
        ["-rgb", "-progressive"],
    ];

    /// <summary>Case <paramref name="number"/>: the size of the source, and what to tell cjpeg.</summary>
    public static (int Width, int Height, string[] Arguments) Case(int number)
    {
        var (width, height) = s_sizes[number % s_sizes.Length];
        var coding = s_codings[number * 7 % s_codings.Length];
        var quality = s_qualities[number * 5 % s_qualities.Length].ToString(CultureInfo.InvariantCulture);
        var sampling = s_samplings[number * 3 % s_samplings.Length];
        return (width, height, ["-quality", quality, "-sample", sampling, .. coding]);
    }
}
