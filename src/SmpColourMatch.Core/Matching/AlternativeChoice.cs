using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Matching;

/// <summary>
/// The alternatives: up to three other pigments at their best dilution, and of the best pigment the next dilution lighter and darker that
/// looks different; best first. If that makes fewer than three, the next best candidates fill up.
/// </summary>
internal static class AlternativeChoice
{
    private const int Least = 3;
    private const int OtherPigments = 3;

    /// <summary>CIEDE2000 at which two dots begin to look different. Chosen by us after optics.md's 0.6–1.8 for "perceptible".</summary>
    private const double Different = 0.5;

    public static IReadOnlyList<Candidate> Choose(JudgedCatalogue judged)
    {
        var best = judged.Best;
        var chosen = new List<MatchCandidate>();
        chosen.AddRange(
            Ordered(
                    Enumerable
                        .Range(0, judged.Ladders.Count)
                        .Where(ladder => ladder != best.Ladder)
                        .Select(ladder => CandidateRanking.Best(judged.OfLadder(ladder)))
                )
                .Take(OtherPigments)
        );
        var own = judged.OfLadder(best.Ladder);
        Add(own.Where(candidate => candidate.Rung > best.Rung));
        Add(own.Where(candidate => candidate.Rung < best.Rung && !candidate.TooDark).Reverse());
        if (chosen.Count < Least)
        {
            chosen.AddRange(
                Ordered(judged.Candidates)
                    .Where(candidate => candidate != best && !chosen.Contains(candidate))
                    .Take(Least - chosen.Count)
            );
        }

        return [.. Ordered(chosen).Select(candidate => judged.Describe(candidate))];

        void Add(IEnumerable<MatchCandidate> outwards)
        {
            foreach (var candidate in outwards)
            {
                if (DeltaE00.Between(candidate.Dot, best.Dot) >= Different)
                {
                    chosen.Add(candidate);
                    return;
                }
            }
        }
    }

    private static IEnumerable<MatchCandidate> Ordered(IEnumerable<MatchCandidate> candidates) =>
        candidates
            .OrderBy(candidate => candidate.TooDark)
            .ThenBy(candidate => candidate.Score)
            .ThenBy(candidate => candidate.Ladder)
            .ThenBy(candidate => candidate.Rung);
}
