using SmpColourMatch.Imaging.Codecs;
using SmpColourMatch.Imaging.Codecs.Jpeg;
using SmpColourMatch.Tests.Imaging.Codecs.Jpeg;

namespace SmpColourMatch.Benchmarks;

/// <summary>Differences from djpeg, in 8-bit code values, on files made here by cjpeg and on those of a folder.</summary>
internal static class DecodeAccuracy
{
    /// <summary>How many files are made.</summary>
    private const int MadeFiles = 300;

    private const double MostMean = 0.5;

    private const int MostDifference = 3;

    public static bool Run(string folder)
    {
        Console.WriteLine($"Accuracy against djpeg (full size: mean ≤ {MostMean}, greatest ≤ {MostDifference}):");
        var made = new Tally("made by cjpeg");
        for (var number = 0; number < MadeFiles; number++)
        {
            var (width, height, arguments) = JpegVariety.Case(number);
            using var picture = SyntheticPicture.Make(width, height, number, noise: number % 30);
            var file = LibjpegTools.Run("cjpeg", arguments, LibjpegTools.ToPnm(picture));
            if (file is null)
            {
                made.Refuse();
            }
            else
            {
                made.Add(file, $"{width}×{height} {string.Join(' ', arguments)}");
            }
        }

        made.Print();
        var arithmetic = LibjpegTools.Run(
            "cjpeg",
            ["-arithmetic"],
            LibjpegTools.ToPnm(SyntheticPicture.Make(64, 64, 1))
        );
        Console.WriteLine($"  arithmetic coding: {Refusal(arithmetic!)}");

        if (!Directory.Exists(folder))
        {
            Console.WriteLine($"  {folder} is not there; only made files compared.");
            return made.IsGood;
        }

        var found = new Tally(folder);
        var paths = Directory.GetFiles(folder, "*.jp*g", SearchOption.AllDirectories);
        Array.Sort(paths, StringComparer.Ordinal);
        for (var i = 0; i < paths.Length; i++)
        {
            // Thousands of files: at smaller scales every tenth will do.
            found.Add(File.ReadAllBytes(paths[i]), Path.GetRelativePath(folder, paths[i]), i % 10 == 0 ? 4 : 1);
        }

        found.Print();
        return made.IsGood & found.IsGood;
    }

    private static string Refusal(byte[] file)
    {
        try
        {
            using var picture = JpegReader.Read(file, new PhotoReadOptions());
            return "read";
        }
        catch (PhotoRejectedException rejection)
        {
            return $"refused, {rejection.Code}";
        }
    }

    /// <summary>Sums up one set of files.</summary>
    private sealed class Tally(string name)
    {
        private readonly List<string> _lines = [];
        private readonly double[] _means = new double[4];
        private readonly int[] _counts = new int[4];
        private readonly double[] _worstMeans = new double[4];
        private readonly int[] _greatest = new int[4];
        private int _compared;
        private int _refused;

        public bool IsGood => _worstMeans[0] <= MostMean && _greatest[0] <= MostDifference && _compared > 0;

        public void Refuse() => _refused++;

        public void Add(byte[] file, string what, int scales = 4)
        {
            int longSide;
            try
            {
                using var picture = JpegReader.Read(file, new PhotoReadOptions());
                longSide = Math.Max(picture.Width, picture.Height);
            }
            catch (PhotoRejectedException rejection)
            {
                _refused++;
                _lines.Add($"    {what}: {rejection.Message}");
                return;
            }

            for (var scale = 0; scale < scales; scale++)
            {
                var denominator = 1 << scale;
                var theirs = LibjpegTools.Run("djpeg", ["-pnm", "-scale", $"1/{denominator}"], file);
                if (theirs is null)
                {
                    _lines.Add($"    {what}: read here, refused by djpeg");
                    return;
                }

                var enough = scale == 0 ? 0 : (longSide + denominator - 1) / denominator;
                using var ours = JpegReader.Read(file, new PhotoReadOptions { MinLongSide = enough });
                if (ours.ScaleDenominator != denominator)
                {
                    // So small that the same size comes at a smaller scale too.
                    continue;
                }

                var (mean, greatest) = LibjpegTools.Compare(ours.Pixels8!, theirs);
                _means[scale] += mean;
                _counts[scale]++;
                _worstMeans[scale] = Math.Max(_worstMeans[scale], mean);
                _greatest[scale] = Math.Max(_greatest[scale], greatest);
                if (scale == 0 && (mean > MostMean || greatest > MostDifference))
                {
                    _lines.Add($"    {what}: mean {mean:F3}, greatest {greatest}");
                }
            }

            _compared++;
        }

        public void Print()
        {
            Console.WriteLine($"  {name}: {_compared} compared, {_refused} not");
            for (var scale = 0; scale < 4; scale++)
            {
                Console.WriteLine(
                    $"    1/{1 << scale}  {_counts[scale], 5} files, mean {_means[scale] / Math.Max(_counts[scale], 1):F4}, worst mean {_worstMeans[scale]:F4}, greatest {_greatest[scale]}"
                );
            }

            _lines.ForEach(Console.WriteLine);
        }
    }
}
