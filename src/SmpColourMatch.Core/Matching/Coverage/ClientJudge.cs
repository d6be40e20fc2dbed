using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Core.Pigments;

namespace SmpColourMatch.Core.Matching.Coverage;

/// <summary>The pigments of a catalogue against the clients of one skin at a time.</summary>
internal sealed class ClientJudge
{
    /// <summary>ΔE00 (optics.md, thresholds).</summary>
    private const double Excellent = 1;
    private const double Marginal = 4;

    private readonly FittedInk[] _inks;
    private readonly DotRungs[] _ladders;
    private readonly RungChoice[] _choices;
    private readonly double[] _misses;
    private readonly double _day;
    private Lab _target;
    private double _tolerance;

    public ClientJudge(PigmentCatalogue catalogue, double day)
    {
        _day = day;
        _inks = [.. catalogue.Pigments.Select(pigment => InkFit.Fit(pigment, catalogue.Measurement?.Substrate))];
        _choices = new RungChoice[_inks.Length];
        _misses = new double[_inks.Length];
        _ladders = Array.ConvertAll(_inks, ink => new DotRungs(DilutionLadder.PartsOf(ink.Pigment.EffectiveAllowed)));
    }

    public void SetSkin(DotModel skin)
    {
        for (var i = 0; i < _inks.Length; i++)
        {
            _ladders[i].SetSkin(skin, _inks[i].Ink, _day);
        }
    }

    /// <summary>Chooses a dilution of every pigment for that target. To be asked before the others.</summary>
    public void Aim(Lab target, double tolerance)
    {
        (_target, _tolerance) = (target, tolerance);
        for (var p = 0; p < _ladders.Length; p++)
        {
            var choice = RungChoice.Best(_ladders[p].Dots, target, tolerance);
            _choices[p] = choice;
            var fits = choice.Rung >= 0 && -MatchScore.Darkness(_ladders[p].Dots[choice.Rung], target) <= tolerance;
            _misses[p] = fits ? DeltaE00.Between(_ladders[p].Dots[choice.Rung], target) : double.PositiveInfinity;
        }
    }

    /// <summary>Least ΔE00 among those of the right lightness; infinite when none is.</summary>
    public double Nearest => _misses.Min();

    /// <summary>The best pigment, and all whose dot has the right lightness and misses by no more than <paramref name="reach"/>.</summary>
    public (ClientVerdict Verdict, UInt128 Serving) Judge(ClientStatus status, double reach)
    {
        UInt128 serving = 0;
        var (best, bestScore, bestServes) = (-1, double.PositiveInfinity, false);
        for (var p = 0; p < _ladders.Length; p++)
        {
            if (_choices[p].Rung < 0)
            {
                continue;
            }

            var serves = _misses[p] <= reach;
            if (serves)
            {
                serving |= UInt128.One << p;
            }

            if (serves == bestServes ? _choices[p].Score < bestScore : serves)
            {
                (best, bestScore, bestServes) = (p, _choices[p].Score, serves);
            }
        }

        if (best < 0)
        {
            return (new ClientVerdict(status, _target, -1, 0, default, double.PositiveInfinity, MatchGrade.None), 0);
        }

        var (rung, ladder) = (_choices[best].Rung, _ladders[best]);
        var difference = DeltaE00.Between(ladder.Dots[rung], _target);
        var grade =
            double.IsInfinity(_misses[best]) ? MatchGrade.None
            : difference <= Excellent ? MatchGrade.Excellent
            : difference <= _tolerance ? MatchGrade.Good
            : difference <= Marginal ? MatchGrade.Marginal
            : MatchGrade.Poor;
        var verdict = new ClientVerdict(
            status,
            _target,
            best,
            ladder.Parts[rung],
            ladder.Dots[rung],
            difference,
            grade
        );
        return (verdict, serving);
    }
}
