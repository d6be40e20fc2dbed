using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Segmentation;

namespace SmpColourMatch.Benchmarks;

/// <summary>Collects errors over rendered photos.</summary>
internal sealed class RenderedScore
{
    /// <summary>A region smaller than this share of the photo in truth is not scored.</summary>
    private const double SmallestShare = 0.005;

    private readonly List<double> _exactSkin = [];
    private readonly List<double> _foundSkin = [];
    private readonly List<double> _exactHair = [];
    private readonly List<double> _foundHair = [];
    private readonly List<double>[] _overlaps =
    [
        [],
        [],
        [],
        [],
    ];

    public string Line(
        RenderedTruth truth,
        ColourMeasurement exact,
        ColourMeasurement found,
        ReadOnlySpan<byte> trueRegions,
        ReadOnlySpan<byte> foundRegions
    )
    {
        var name = Path.GetFileNameWithoutExtension(truth.Photo);
        var skin =
            $"{Error(truth.Skin, exact.Skin?.Lab, _exactSkin)} / {Error(truth.Skin, found.Skin?.Lab, _foundSkin)}";
        var hair =
            $"{Error(truth.Hair, exact.Hair?.Lab, _exactHair)} / {Error(truth.Hair, found.Hair?.Lab, _foundHair)}";
        var line = $"{name, -32} {skin, 13} {hair, 13}  ";
        for (byte region = 1; region <= (byte)Region.Stubble; region++)
        {
            var overlap = Overlap(region, trueRegions, foundRegions);
            line += double.IsNaN(overlap) ? "      –" : $" {overlap, 6:f2}";
            if (!double.IsNaN(overlap))
            {
                _overlaps[region].Add(overlap);
            }
        }

        return line;
    }

    public string Summary() =>
        $"""
            median / 90th percentile of ΔE00
              skin   true regions {Spread(_exactSkin)}   found regions {Spread(_foundSkin)}
              hair   true regions {Spread(_exactHair)}   found regions {Spread(_foundHair)}
            mean IoU: skin {Mean(_overlaps[1])}, hair {Mean(_overlaps[2])}, stubble {Mean(_overlaps[3])}
            """;

    private static string Error(Lab truth, Lab? seen, List<double> errors)
    {
        if (seen is not { } lab)
        {
            return "none";
        }

        var error = DeltaE00.Between(truth, lab);
        errors.Add(error);
        return $"{error, 5:f2}";
    }

    private static double Overlap(byte region, ReadOnlySpan<byte> truth, ReadOnlySpan<byte> found)
    {
        var (both, either, real) = (0, 0, 0);
        for (var i = 0; i < truth.Length; i++)
        {
            var (a, b) = (truth[i] == region, found[i] == region);
            both += a && b ? 1 : 0;
            either += a || b ? 1 : 0;
            real += a ? 1 : 0;
        }

        return real < SmallestShare * truth.Length ? double.NaN : (double)both / either;
    }

    private static string Spread(List<double> values) =>
        values.Count == 0 ? "–" : $"{Quantile(values, 0.5):f2} / {Quantile(values, 0.9):f2} ({values.Count} photos)";

    private static string Mean(List<double> values) => values.Count == 0 ? "–" : $"{values.Average():f2}";

    private static double Quantile(List<double> values, double share)
    {
        values.Sort();
        return values[(int)Math.Min(values.Count - 1, share * values.Count)];
    }
}
