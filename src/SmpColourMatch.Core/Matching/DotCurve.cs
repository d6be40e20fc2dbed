using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Pigments;

namespace SmpColourMatch.Core.Matching;

/// <summary>
/// The healed dots of one pigment over all its dilutions, as a smooth curve over u = ln(1 + N), for any skin of a
/// <see cref="SkinNeighbourhood"/>. A curve is set to one skin at a time.
/// </summary>
internal sealed class DotCurve
{
    /// <summary>Distance of the knots in u. Chosen by us: cubic interpolation is then within 0.02 in Lab (tested); half of it costs twice.</summary>
    private const double KnotDistance = 0.3;
    private const int LeastKnots = 4;

    /// <summary>Shrinks of the golden section: 0.6 of u to 0.005, half a per cent of the dilution.</summary>
    private const int Shrinks = 10;
    private const double Golden = 0.6180339887498949;

    /// <summary>Pushes the search out of what is too dark; above any CIEDE2000.</summary>
    private const double DarkPenalty = 1000;

    private readonly double _first;
    private readonly double _distance;

    /// <summary>Dots of each knot for each skin: knot by knot, node by node.</summary>
    private readonly Lab[] _dots;
    private readonly Lab[] _now;

    public DotCurve(FittedInk ink, SkinNeighbourhood skins, double day)
    {
        var (min, max, _) = ink.Pigment.EffectiveAllowed;
        _first = Math.Log(1 + min);
        var length = Math.Log(1 + max) - _first;
        var knots = length == 0 ? 1 : Math.Max(LeastKnots, (int)Math.Ceiling(length / KnotDistance) + 1);
        _distance = knots == 1 ? 1 : length / (knots - 1);
        var parts = new double[knots];
        for (var i = 0; i < knots; i++)
        {
            parts[i] = Math.Clamp(Math.Exp(_first + (i * _distance)) - 1, min, max);
        }

        _dots = new Lab[knots * SkinNeighbourhood.Nodes];
        _now = new Lab[knots];
        for (var node = 0; node < SkinNeighbourhood.Nodes; node++)
        {
            skins.Skins[node].Predict(ink.Ink, parts, _now, day);
            for (var i = 0; i < knots; i++)
            {
                _dots[(i * SkinNeighbourhood.Nodes) + node] = _now[i];
            }
        }
    }

    public double First => _first;

    public double Last => _first + ((_now.Length - 1) * _distance);

    /// <summary>Sets the curve to the skin that these weights describe.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void SetSkin(ReadOnlySpan<double> weights)
    {
        for (var i = 0; i < _now.Length; i++)
        {
            double l = 0;
            double a = 0;
            double b = 0;
            for (var node = 0; node < SkinNeighbourhood.Nodes; node++)
            {
                ref readonly var dot = ref _dots[(i * SkinNeighbourhood.Nodes) + node];
                l += weights[node] * dot.L;
                a += weights[node] * dot.A;
                b += weights[node] * dot.B;
            }

            _now[i] = new Lab(l, a, b);
        }
    }

    /// <summary>The dot at u, cut at the curve's ends: Lagrange's cubic through the four nearest knots.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Lab At(double u)
    {
        if (_now.Length == 1)
        {
            return _now[0];
        }

        var place = Math.Clamp((u - _first) / _distance, 0, _now.Length - 1);
        var start = Math.Clamp((int)place - 1, 0, _now.Length - 4);
        var t = place - start;
        var w0 = -(t - 1) * (t - 2) * (t - 3) / 6;
        var w1 = t * (t - 2) * (t - 3) / 2;
        var w2 = -t * (t - 1) * (t - 3) / 2;
        var w3 = t * (t - 1) * (t - 2) / 6;
        ref readonly var k0 = ref _now[start];
        ref readonly var k1 = ref _now[start + 1];
        ref readonly var k2 = ref _now[start + 2];
        ref readonly var k3 = ref _now[start + 3];
        return new Lab(
            (w0 * k0.L) + (w1 * k1.L) + (w2 * k2.L) + (w3 * k3.L),
            (w0 * k0.A) + (w1 * k1.A) + (w2 * k2.A) + (w3 * k3.A),
            (w0 * k0.B) + (w1 * k1.B) + (w2 * k2.B) + (w3 * k3.B)
        );
    }

    /// <summary>u of the nearest dot that is not too dark; the lightest end when all are.</summary>
    /// <param name="target">What it should look like.</param>
    /// <param name="tolerance">How much darker it may be (<see cref="MatchScore.Darkness"/>).</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Nearest(Lab target, double tolerance)
    {
        if (_now.Length == 1)
        {
            return _first;
        }

        var best = 0;
        var bestSquare = double.PositiveInfinity;
        for (var i = 0; i < _now.Length; i++)
        {
            // A quick likeness of the score finds the right pair of knots.
            var (l, a, b) = _now[i] - target;
            var square = (9 * l * l) + (0.25 * ((a * a) + (b * b)));
            if (square < bestSquare)
            {
                (best, bestSquare) = (i, square);
            }
        }

        var low = _first + (Math.Max(0, best - 1) * _distance);
        var high = _first + (Math.Min(_now.Length - 1, best + 1) * _distance);
        var left = high - (Golden * (high - low));
        var right = low + (Golden * (high - low));
        var atLeft = Penalised(left, target, tolerance);
        var atRight = Penalised(right, target, tolerance);
        for (var i = 0; i < Shrinks; i++)
        {
            if (atLeft < atRight)
            {
                (high, right, atRight) = (right, left, atLeft);
                left = high - (Golden * (high - low));
                atLeft = Penalised(left, target, tolerance);
            }
            else
            {
                (low, left, atLeft) = (left, right, atRight);
                right = low + (Golden * (high - low));
                atRight = Penalised(right, target, tolerance);
            }
        }

        return SnapToEnd((low + high) / 2, high - low);
    }

    /// <summary>A search that ran into an end stops a little before it.</summary>
    private double SnapToEnd(double u, double resolution) =>
        u - _first < resolution ? _first
        : Last - u < resolution ? Last
        : u;

    private double Penalised(double u, Lab target, double tolerance)
    {
        var dot = At(u);
        var darkness = MatchScore.Darkness(dot, target);
        var excess = darkness - tolerance;
        return excess > 0 ? DarkPenalty + excess : MatchScore.Of(dot, target, darkness);
    }
}
