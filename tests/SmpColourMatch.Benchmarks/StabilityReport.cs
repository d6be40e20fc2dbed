using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Pigments;

namespace SmpColourMatch.Benchmarks;

/// <summary>Whether one head under eight lamps gets one recommendation: the dilution of the pigment that its true colours call for.</summary>
internal static class StabilityReport
{
    /// <summary>How far the share of pigment in the mixture may differ.</summary>
    private const double Tolerance = 0.15;

    private static readonly LabSd Instrument = new(0.5, 0.5, 0.5);

    public static void Print(IReadOnlyList<TrueColourCase> cases, PigmentCatalogue catalogue)
    {
        var heads = cases.Where(one => one.Truth.Name.StartsWith("stable-", StringComparison.Ordinal)).ToArray();
        if (heads.Length == 0)
        {
            return;
        }

        var matcher = new PigmentMatcher(catalogue);
        // Each pigment by itself: what is asked is its dilution, whichever pigment comes first.
        var alone = catalogue.Pigments.ToDictionary(
            pigment => pigment.Id,
            pigment => new PigmentMatcher(catalogue with { Pigments = [pigment] }),
            StringComparer.Ordinal
        );
        var (within, scored, missed, same) = (0, 0, 0, 0);
        var perHead = new SortedDictionary<string, List<(double Ratio, double Wanted)>>(StringComparer.Ordinal);
        foreach (var one in heads)
        {
            var truth = matcher.Recommend(
                new SkinColour(one.Truth.Skin, Instrument, 1000),
                new HairColour(one.Truth.Hair, Instrument, HairSource.Hair, 0, 1000)
            );
            if (one.Analysis.Recommendation is not { } seen)
            {
                missed++;
                continue;
            }

            var wanted = truth.Best;
            same += seen.Best.PigmentId.Equals(wanted.PigmentId, StringComparison.Ordinal) ? 1 : 0;
            scored++;
            var given = alone[wanted.PigmentId]
                .Recommend(one.Skin!, one.Hair!, new MatchingOptions { SharedSd = one.Analysis.Calibration?.Sd })
                .Best;
            var ratio = (1 + given.DiluentParts) / (1 + wanted.DiluentParts);
            perHead.TryAdd(one.Truth.Name[..^2], []);
            perHead[one.Truth.Name[..^2]].Add((ratio, wanted.DiluentParts));
            within += ratio is >= 1 - Tolerance and <= 1 / (1 - Tolerance) ? 1 : 0;
        }

        foreach (var (head, given) in perHead)
        {
            var ordered = given.Select(one => one.Ratio).Order().ToArray();
            Console.WriteLine(
                $"  {head}: 1:{given[0].Wanted:0.#} from true Lab; volume of mixture against that {ordered[0]:0.00}-{ordered[^1]:0.00}, {ordered.Length} photos"
            );
        }

        Console.WriteLine(
            $"Stability: {heads.Length} photos of {heads.Length / 8} heads; {missed} without recommendation; same pigment first {100.0 * same / Math.Max(scored, 1):0} %; "
                + $"share of pigment within {100 * Tolerance:0} % of that from true Lab: {within} of {scored} ({100.0 * within / Math.Max(scored, 1):0} %)"
        );
    }
}
