using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Core.Pigments;

namespace SmpColourMatch.Core.Matching.Coverage;

/// <summary>The pigments of a catalogue against the clients of one skin at a time.</summary>
internal sealed class ClientJudge
{
    private readonly FittedInk[] _inks;
    private readonly DotRungs[] _ladders;
    private readonly double _day;

    public ClientJudge(PigmentCatalogue catalogue, double day)
    {
        _day = day;
        _inks = [.. catalogue.Pigments.Select(pigment => InkFit.Fit(pigment, catalogue.Measurement?.Substrate))];
        _ladders = Array.ConvertAll(_inks, ink => new DotRungs(DilutionLadder.PartsOf(ink.Pigment.EffectiveAllowed)));
    }

    public void SetSkin(DotModel skin)
    {
        for (var i = 0; i < _inks.Length; i++)
        {
            _ladders[i].SetSkin(skin, _inks[i].Ink, _day);
        }
    }

    /// <summary>The best pigment, and all that would serve. Not served: the status is <see cref="ClientStatus.Gap"/> until somebody looks further.</summary>
    public (ClientVerdict Verdict, UInt128 Serving) Judge(Lab target, double tolerance)
    {
        UInt128 serving = 0;
        var (best, bestScore) = (-1, double.PositiveInfinity);
        var bestServes = false;
        Span<int> rungs = stackalloc int[_ladders.Length];
        for (var p = 0; p < _ladders.Length; p++)
        {
            var choice = RungChoice.Best(_ladders[p].Dots, target, tolerance);
            rungs[p] = choice.Rung;
            if (choice.Rung < 0)
            {
                continue;
            }

            // The score is never below CIEDE2000, so most that miss are known without computing it again.
            var serves =
                choice.Score <= tolerance
                || DeltaE00.Between(_ladders[p].Dots[choice.Rung], target) <= tolerance;
            if (serves)
            {
                serving |= UInt128.One << p;
            }

            if (serves == bestServes ? choice.Score < bestScore : serves)
            {
                (best, bestScore, bestServes) = (p, choice.Score, serves);
            }
        }

        if (best < 0)
        {
            return (new ClientVerdict(ClientStatus.Gap, target, -1, 0, default, double.PositiveInfinity), 0);
        }

        var dot = _ladders[best].Dots[rungs[best]];
        return (
            new ClientVerdict(
                bestServes ? ClientStatus.Served : ClientStatus.Gap,
                target,
                best,
                _ladders[best].Parts[rungs[best]],
                dot,
                DeltaE00.Between(dot, target)
            ),
            serving
        );
    }
}
