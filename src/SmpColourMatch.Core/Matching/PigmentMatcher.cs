using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Core.Pigments;

namespace SmpColourMatch.Core.Matching;

/// <summary>From the colours of skin and hair to a pigment and its dilution. docs/matching.md tells the method.</summary>
/// <remarks>Immutable; threads may share it.</remarks>
public sealed class PigmentMatcher
{
    private readonly PigmentCatalogue _catalogue;
    private readonly FittedInk[] _inks;

    /// <summary>Fits the inks of a catalogue, once for all photos.</summary>
    /// <exception cref="ArgumentException">The catalogue holds no pigment.</exception>
    public PigmentMatcher(PigmentCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        if (catalogue.Pigments.Count == 0)
        {
            throw new ArgumentException("The catalogue holds no pigment; at least 1 is needed.", nameof(catalogue));
        }

        _catalogue = catalogue;
        _inks = new FittedInk[catalogue.Pigments.Count];
        for (var i = 0; i < _inks.Length; i++)
        {
            _inks[i] = InkFit.Fit(catalogue.Pigments[i], catalogue.Measurement?.Substrate);
        }
    }

    /// <summary>What to mix and what to try. Always gives the safest useful answer; what speaks against it is in its notes.</summary>
    /// <exception cref="ArgumentException">A colour is not finite, an sd is negative, or the day is out of range.</exception>
    public Recommendation Recommend(SkinColour skin, HairColour hair, MatchingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(skin);
        ArgumentNullException.ThrowIfNull(hair);
        options ??= new MatchingOptions();
        MatchingInput.Require(skin, hair, options);

        var fit = SkinInverse.Fit(skin.Lab, skin.Sd);
        // The dots stand on the skin as it was measured: priors that pull a doubtful colour towards the usual skin would set dots and target apart.
        var own = SkinInverse.Refit(skin.Lab, SkinInverse.InstrumentSd, fit.Parameters);
        var skinModel = new DotModel(own.Parameters);
        var ladders = Array.ConvertAll(_inks, ink => new DilutionLadder(ink, skinModel, options.Day));
        var target = RemovedLight.Target(skin.Lab, hair.Lab);
        var tolerance = MatchTolerance.On(skin.Lab);
        var candidates = JudgeAll(ladders, target, tolerance);
        var best = CandidateRanking.Best(candidates);
        var doubts = DoubtPropagation.Run(ladders, fit, new DotModel(fit.Parameters), skin, hair, options);

        var judged = new JudgedCatalogue(ladders, candidates, doubts, target, tolerance, best);
        var within = !best.TooDark && DeltaE00.Between(best.Dot, target) <= tolerance;
        var reach = ReachRule.Judge(judged, skin.Lab, hair.Lab, within);
        return new Recommendation(
            target,
            judged.Describe(best),
            AlternativeChoice.Choose(judged),
            PatchTestPlan.Choose(judged),
            ConfidenceRule.Judge(judged, reach, fit, hair, _catalogue.Basis, within),
            within,
            MatchNotes.Write(judged, reach, fit, skin.Lab, hair, _catalogue.Basis)
        );
    }

    /// <summary>Pigment by pigment.</summary>
    private static MatchCandidate[] JudgeAll(DilutionLadder[] ladders, Lab target, double tolerance)
    {
        var candidates = new List<MatchCandidate>();
        for (var p = 0; p < ladders.Length; p++)
        {
            for (var rung = 0; rung < ladders[p].Parts.Length; rung++)
            {
                candidates.Add(CandidateRanking.Judge(p, rung, ladders[p], target, tolerance));
            }
        }

        return [.. candidates];
    }
}
