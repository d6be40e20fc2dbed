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

        var reach = Math.Max(tolerance, possible + Visible);
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
        return (ClientStatus.Gap, -1);
    }

    /// <summary>The ink, and the pair of inks, that would serve most weight of the gaps.</summary>
    public (ProposedInk? One, IReadOnlyList<ProposedInk>? Two) Propose(double total)
    {
        if (_open.Count == 0)
        {
            return (null, null);
        }

        var weights = new Dictionary<UInt128, double>();
        foreach (var (inks, weight, _) in _open)
        {
            weights[inks] = weights.GetValueOrDefault(inks) + weight;
        }

        var masks = weights.Select(pair => (Inks: pair.Key, Weight: pair.Value)).OrderBy(pair => pair.Inks).ToArray();
        var (one, oneGain) = (0, 0.0);
        var (pair, pairGain) = ((First: 0, Second: 0), 0.0);
        for (var i = 0; i < _ladders.Length; i++)
        {
            var gain = Gain(masks, UInt128.One << i);
            if (gain > oneGain)
            {
                (one, oneGain) = (i, gain);
            }

            for (var j = i + 1; j < _ladders.Length; j++)
            {
                var both = Gain(masks, (UInt128.One << i) | (UInt128.One << j));
                if (both > pairGain)
                {
                    (pair, pairGain) = ((i, j), both);
                }
            }
        }

        var single = Describe(one, 0, oneGain / total);
        if (pairGain <= oneGain)
        {
            return (single, null);
        }

        var (first, second) =
            Gain(masks, UInt128.One << pair.First) >= Gain(masks, UInt128.One << pair.Second)
                ? pair
                : (pair.Second, pair.First);
        var firstGain = Gain(masks, UInt128.One << first);
        return (
            single,
            [
                Describe(first, 0, firstGain / total),
                Describe(second, UInt128.One << first, (pairGain - firstGain) / total),
            ]
        );
    }

    private static double Gain((UInt128 Inks, double Weight)[] masks, UInt128 chosen)
    {
        var sum = 0.0;
        foreach (var (inks, weight) in masks)
        {
            sum += (inks & chosen) != 0 ? weight : 0;
        }

        return sum;
    }

    /// <summary>Strength so that the darkest of its clients need it at 1:2, where that can be made: strong enough, and weak enough to be measured out.</summary>
    private ProposedInk Describe(int ink, UInt128 without, double gain)
    {
        var bit = UInt128.One << ink;
        var depths = _open
            .Where(client => (client.Inks & bit) != 0 && (client.Inks & without) == 0)
            .Select(client => InkLibrary.StrongestDepth / (1 + InkLibrary.Parts[client.Rungs[ink]]))
            .Order()
            .ToList();
        var strongest = depths[(int)(0.95 * (depths.Count - 1))];
        var weakest = depths[(int)(0.05 * (depths.Count - 1))];
        var density = Math.Min(InkLibrary.StrongestDepth, Rounded(3 * strongest));
        var hue = InkLibrary.Hues[ink];
        return new ProposedInk(
            density,
            hue.Alpha,
            hue.RedOxide,
            hue.YellowOxide,
            HueWords.Of(hue),
            Math.Round(Math.Max(0, (density / strongest) - 1), 1),
            Math.Round(Math.Max(0, (density / weakest) - 1), 1),
            gain
        );
    }

    /// <summary>To two significant digits: more would claim more than a library of steps knows.</summary>
    private static double Rounded(double value)
    {
        var unit = Math.Pow(10, Math.Floor(Math.Log10(value)) - 1);
        return Math.Round(Math.Round(value / unit) * unit, 6);
    }
}
