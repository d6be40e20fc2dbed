using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Matching;

/// <summary>All candidates against one target: what the choices of alternatives, patch test, confidence and notes look at.</summary>
internal sealed record JudgedCatalogue(
    IReadOnlyList<DilutionLadder> Ladders,
    IReadOnlyList<MatchCandidate> Candidates,
    IReadOnlyList<DilutionDoubt> Doubts,
    Lab Target,
    double Tolerance,
    MatchCandidate Best
)
{
    /// <summary>Whether the best dot has the target's lightness within the tolerance; what it still misses is hue.</summary>
    public bool LightnessFits => Math.Abs(MatchScore.Darkness(Best.Dot, Target)) <= Tolerance;

    /// <summary>For the reader: with names, interval and probability. The interval always holds the dilution itself.</summary>
    public Candidate Describe(in MatchCandidate candidate)
    {
        var pigment = Ladders[candidate.Ladder].Pigment;
        var doubt = Doubts[candidate.Ladder];
        return new Candidate(
            pigment.Id,
            pigment.Name,
            candidate.Parts,
            candidate.Dot,
            DeltaE00.Between(candidate.Dot, Target),
            Math.Min(doubt.Low, candidate.Parts),
            Math.Max(doubt.High, candidate.Parts),
            doubt.RungShare[candidate.Rung]
        );
    }

    /// <summary>The candidates of one pigment, strongest first.</summary>
    public IEnumerable<MatchCandidate> OfLadder(int ladder) =>
        Candidates.Where(candidate => candidate.Ladder == ladder);
}
