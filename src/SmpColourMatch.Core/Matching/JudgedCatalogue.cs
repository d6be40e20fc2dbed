using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Matching;

/// <summary>All candidates against one target, pigment by pigment: what the choices of alternatives, patch test, confidence and notes look at.</summary>
internal sealed record JudgedCatalogue(
    IReadOnlyList<DilutionLadder> Ladders,
    MatchCandidate[] Candidates,
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
    public ArraySegment<MatchCandidate> OfLadder(int ladder)
    {
        var start = 0;
        for (var before = 0; before < ladder; before++)
        {
            start += Ladders[before].Parts.Length;
        }

        return new(Candidates, start, Ladders[ladder].Parts.Length);
    }
}
