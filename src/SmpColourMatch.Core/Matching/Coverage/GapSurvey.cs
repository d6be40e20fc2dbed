using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Matching.Coverage;

/// <summary>Clients whom a catalogue does not serve: could any ink, and which would serve most of them?</summary>
internal sealed class GapSurvey(double day)
{
    /// <summary>ΔE00 by which another ink must come nearer to be worth having (optics.md: 1 is excellent, below it nobody sees).</summary>
    private const double Visible = 1;

    private readonly double[] _misses = new double[InkLibrary.Hues.Count];
    private readonly ushort[] _rungs = new ushort[InkLibrary.Hues.Count];
    private readonly DotRungs[] _ladders = [.. InkLibrary.Hues.Select(_ => new DotRungs(InkLibrary.Parts))];
    private readonly List<(UInt128 Inks, double Weight, ushort[] Rungs)> _open = [];
    private DotModel? _skin;
    private bool _predicted;

    /// <summary>The library's dots are only predicted once a client of this skin needs them.</summary>
    public void SetSkin(DotModel skin)
    {
        _skin = skin;
        _predicted = false;
    }

    /// <summary>What stands between a client and the catalogue, and up to which ΔE00 its pigments count as serving all the same.</summary>
    /// <param name="target">What a dot should look like.</param>
    /// <param name="tolerance">Of that skin.</param>
    /// <param name="nearest">The catalogue's least ΔE00 at the right lightness; above the tolerance.</param>
    /// <param name="weight">The client's.</param>
    public (ClientStatus Status, double Reach) Judge(Lab target, double tolerance, double nearest, double weight)
    {
        if (!_predicted)
        {
            for (var i = 0; i < _ladders.Length; i++)
            {
                _ladders[i].SetSkin(_skin!, InkLibrary.Hues[i], day);
            }

            _predicted = true;
        }

        var possible = double.PositiveInfinity;
        for (var i = 0; i < _ladders.Length; i++)
        {
            var dots = _ladders[i].Dots;
            var choice = RungChoice.Best(dots, target, tolerance);
            var fits = choice.Rung >= 0 && -MatchScore.Darkness(dots[choice.Rung], target) <= tolerance;
            _misses[i] = fits ? DeltaE00.Between(dots[choice.Rung], target) : double.PositiveInfinity;
            _rungs[i] = (ushort)Math.Max(0, choice.Rung);
            possible = Math.Min(possible, _misses[i]);
        }

        if (double.IsInfinity(possible) && double.IsInfinity(nearest))
        {
            return (ClientStatus.DarkerThanAnyInk, -1);
        }

        var isGap = possible <= tolerance;
        var reach = isGap ? tolerance : possible + Visible;
        if (nearest <= reach)
        {
            return (ClientStatus.HueOutOfReach, reach);
        }

        UInt128 serving = 0;
        for (var i = 0; i < _misses.Length; i++)
        {
            serving |= _misses[i] <= reach ? UInt128.One << i : 0;
        }

        _open.Add((serving, weight, [.. _rungs]));
        return (isGap ? ClientStatus.Gap : ClientStatus.NearerInk, -1);
    }

    /// <summary>The ink, and the pair of inks, that would serve most weight of those left open.</summary>
    public (ProposedInk? One, IReadOnlyList<ProposedInk>? Two) Propose(double total) =>
        new InkProposals(_open, total).Best();
}
