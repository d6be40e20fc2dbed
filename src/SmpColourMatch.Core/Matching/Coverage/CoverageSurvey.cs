using SmpColourMatch.Core.Optics;
using SmpColourMatch.Core.Pigments;

namespace SmpColourMatch.Core.Matching.Coverage;

/// <summary>Asks of every client of a population what a catalogue can do; the same choice as a match would make, without its doubt.</summary>
public static class CoverageSurvey
{
    /// <summary>Most pigments surveyed at once: a mask's bits.</summary>
    public const int MostPigments = 128;

    /// <param name="catalogue">At most 128 pigments.</param>
    /// <param name="population">Whom it should serve.</param>
    /// <param name="day">Day after the session at which dots are judged.</param>
    /// <exception cref="ArgumentException">No client, or too many pigments.</exception>
    public static CoverageResult Run(
        PigmentCatalogue catalogue,
        ClientPopulation population,
        double day = Healing.UsualDay
    )
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(population);
        if (catalogue.Pigments.Count is 0 or > MostPigments)
        {
            throw new ArgumentException(
                $"1 to {MostPigments} pigments are surveyed at once, got {catalogue.Pigments.Count}.",
                nameof(catalogue)
            );
        }

        if (population.Clients.Count == 0)
        {
            throw new ArgumentException("A population of at least 1 client is needed.", nameof(population));
        }

        var judge = new ClientJudge(catalogue, day);
        var verdicts = new ClientVerdict[population.Clients.Count];
        var masks = new UInt128[verdicts.Length];
        var gaps = new GapSurvey(day);
        foreach (var group in Enumerable.Range(0, verdicts.Length).GroupBy(i => population.Clients[i].Skin))
        {
            var skin = population.Skins[group.Key];
            var model = new DotModel(skin.Parameters);
            judge.SetSkin(model);
            gaps.SetSkin(model);
            var tolerance = MatchTolerance.On(skin.Lab);
            foreach (var i in group)
            {
                var hair = population.Clients[i].Hair;
                var target = RemovedLight.Target(skin.Lab, hair);
                judge.Aim(target, tolerance);
                var (status, reach) =
                    judge.Nearest <= tolerance ? (ClientStatus.Served, tolerance)
                    : hair.L >= skin.Lab.L ? (ClientStatus.HairLighterThanSkin, -1)
                    : gaps.Judge(target, tolerance, judge.Nearest, population.Clients[i].Weight);
                (verdicts[i], masks[i]) = judge.Judge(status, reach);
            }
        }

        return Sum(catalogue, population, verdicts, masks, gaps);
    }

    private static CoverageResult Sum(
        PigmentCatalogue catalogue,
        ClientPopulation population,
        ClientVerdict[] verdicts,
        UInt128[] masks,
        GapSurvey gaps
    )
    {
        var total = population.Clients.Sum(client => client.Weight);
        var shares = new List<PigmentShare>();
        for (var p = 0; p < catalogue.Pigments.Count; p++)
        {
            var bit = UInt128.One << p;
            var (serves, best, alone) = (0.0, 0.0, 0.0);
            for (var i = 0; i < masks.Length; i++)
            {
                var weight = population.Clients[i].Weight;
                serves += (masks[i] & bit) != 0 ? weight : 0;
                best += masks[i] != 0 && verdicts[i].Pigment == p ? weight : 0;
                alone += masks[i] == bit ? weight : 0;
            }

            shares.Add(new PigmentShare(catalogue.Pigments[p].Id, serves / total, best / total, alone / total));
        }

        var greedy = Greedy(population, masks, catalogue.Pigments.Count);
        var (smallest, proven) = PigmentCover.Smallest(
            masks.Where(mask => mask != 0),
            [.. greedy.Select(step => step.Pigment)]
        );
        var (one, two) = gaps.Propose(total);
        return new CoverageResult(
            catalogue,
            population,
            verdicts,
            shares,
            [.. smallest.Select(p => catalogue.Pigments[p].Id)],
            proven,
            [.. greedy.Select(step => (catalogue.Pigments[step.Pigment].Id, step.Served / total))],
            one,
            two
        );
    }

    /// <summary>Each time the pigment that serves most of those not yet served.</summary>
    private static List<(int Pigment, double Served)> Greedy(ClientPopulation population, UInt128[] masks, int pigments)
    {
        var weights = new Dictionary<UInt128, double>();
        for (var i = 0; i < masks.Length; i++)
        {
            if (masks[i] != 0)
            {
                weights[masks[i]] = weights.GetValueOrDefault(masks[i]) + population.Clients[i].Weight;
            }
        }

        var steps = new List<(int, double)>();
        var served = 0.0;
        while (weights.Count > 0)
        {
            var best = Enumerable
                .Range(0, pigments)
                .MaxBy(p => weights.Sum(pair => (pair.Key & (UInt128.One << p)) != 0 ? pair.Value : 0));
            foreach (var mask in weights.Keys.Where(mask => (mask & (UInt128.One << best)) != 0).ToList())
            {
                served += weights[mask];
                weights.Remove(mask);
            }

            steps.Add((best, served));
        }

        return steps;
    }
}
