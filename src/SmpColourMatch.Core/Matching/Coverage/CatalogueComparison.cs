using System.Text.Json.Nodes;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Core.Pigments;

namespace SmpColourMatch.Core.Matching.Coverage;

/// <summary>Compares two versions or lots of a catalogue: drawdown by drawdown, and in what clients would be recommended.</summary>
public static class CatalogueComparison
{
    /// <summary>ΔE00 below which a dot has not changed; chosen by us, far below what is seen.</summary>
    private const double Same = 0.005;

    public static CatalogueDifference Compare(
        PigmentCatalogue before,
        PigmentCatalogue after,
        ClientPopulation population
    )
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(population);
        var (first, second) = (CoverageSurvey.Run(before, population), CoverageSurvey.Run(after, population));
        var inks = after.Pigments.ToDictionary(
            pigment => pigment.Id,
            pigment => Ink(after, pigment),
            StringComparer.Ordinal
        );
        var oldInks = before.Pigments.ToDictionary(
            pigment => pigment.Id,
            pigment => Ink(before, pigment),
            StringComparer.Ordinal
        );
        var skins = new DotModel?[population.Skins.Count];
        var (total, otherPigment, otherDilution, recipes, sum, worst) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < population.Clients.Count; i++)
        {
            var (client, old, now) = (population.Clients[i], first.Verdicts[i], second.Verdicts[i]);
            total += client.Weight;
            var (oldId, newId) = (Id(before, old), Id(after, now));
            if (oldId != newId)
            {
                otherPigment += client.Weight;
            }
            else if (old.DiluentParts != now.DiluentParts)
            {
                otherDilution += client.Weight;
            }

            if (oldId is not null && inks.TryGetValue(oldId, out var ink))
            {
                var skin = skins[client.Skin] ??= new DotModel(population.Skins[client.Skin].Parameters);
                var difference = DeltaE00.Between(
                    skin.Predict(oldInks[oldId], old.DiluentParts),
                    skin.Predict(ink, old.DiluentParts)
                );
                if (difference < Same)
                {
                    continue;
                }

                recipes += client.Weight;
                sum += client.Weight * difference;
                worst = Math.Max(worst, difference);
            }
        }

        return new CatalogueDifference(
            before,
            after,
            [.. Pigments(before, after)],
            first,
            second,
            otherPigment / total,
            otherDilution / total,
            recipes / total,
            recipes > 0 ? sum / recipes : null,
            recipes > 0 ? worst : null
        );
    }

    private static string? Id(PigmentCatalogue catalogue, ClientVerdict verdict) =>
        verdict.Pigment < 0 ? null : catalogue.Pigments[verdict.Pigment].Id;

    private static InkOptics Ink(PigmentCatalogue catalogue, Pigment pigment) =>
        InkFit.Fit(pigment, catalogue.Measurement?.Substrate).Ink;

    private static IEnumerable<PigmentDifference> Pigments(PigmentCatalogue before, PigmentCatalogue after)
    {
        var others = after.Pigments.ToDictionary(pigment => pigment.Id, StringComparer.Ordinal);
        foreach (var pigment in before.Pigments)
        {
            if (!others.Remove(pigment.Id, out var other))
            {
                yield return new PigmentDifference(pigment.Id, "removed", [], [], Ink(before, pigment), null);
                continue;
            }

            var steps = pigment
                .Dilutions.Join(
                    other.Dilutions,
                    step => step.DiluentParts,
                    step => step.DiluentParts,
                    (a, b) => (a.DiluentParts, DeltaE00.Between(a.Lab, b.Lab))
                )
                .OrderBy(step => step.DiluentParts)
                .ToList();
            var fields = Fields(before, after, pigment, other);
            yield return new PigmentDifference(
                pigment.Id,
                fields.Count == 0
                && steps.TrueForAll(step => step.Item2 == 0)
                && steps.Count == pigment.Dilutions.Count
                && steps.Count == other.Dilutions.Count
                    ? "same"
                    : "changed",
                fields,
                steps,
                Ink(before, pigment),
                Ink(after, other)
            );
        }

        foreach (var pigment in after.Pigments.Where(pigment => others.ContainsKey(pigment.Id)))
        {
            yield return new PigmentDifference(pigment.Id, "added", [], [], null, Ink(after, pigment));
        }
    }

    /// <summary>Compared as the file format writes them, so that no field can be forgotten here.</summary>
    private static List<string> Fields(PigmentCatalogue before, PigmentCatalogue after, Pigment pigment, Pigment other)
    {
        var (one, two) = (Json(before, pigment), Json(after, other));
        return
        [
            .. one.Select(field => field.Key)
                .Union(two.Select(field => field.Key), StringComparer.Ordinal)
                .Where(name => name != "dilutions" && !JsonNode.DeepEquals(one[name], two[name])),
        ];
    }

    private static JsonObject Json(PigmentCatalogue catalogue, Pigment pigment) =>
        JsonNode.Parse(CatalogueWriter.Write(catalogue with { Pigments = [pigment] }))!["pigments"]![0]!.AsObject();
}
