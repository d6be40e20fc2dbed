using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Matching.Coverage;

/// <summary>The healed dots of one ink on one skin at many dilutions: predicted at a few, cubic between them.</summary>
internal sealed class DotRungs
{
    /// <summary>Distance of the predicted dilutions in ln(1 + N). Chosen by us: as in <see cref="DotCurve"/>, within 0.02 in Lab.</summary>
    private const double KnotDistance = 0.3;

    private readonly double[] _parts;
    private readonly double[] _knotParts;
    private readonly double[] _places;
    private readonly Lab[] _knots;

    /// <param name="parts">The dilutions, strongest first.</param>
    public DotRungs(double[] parts)
    {
        _parts = parts;
        Dots = new Lab[parts.Length];
        var first = Math.Log(1 + parts[0]);
        var length = Math.Log(1 + parts[^1]) - first;
        var knots = Math.Max(4, (int)Math.Ceiling(length / KnotDistance) + 1);
        if (parts.Length <= knots)
        {
            _knotParts = parts;
            _knots = Dots;
            _places = [];
            return;
        }

        var distance = length / (knots - 1);
        _knotParts = new double[knots];
        for (var i = 0; i < knots; i++)
        {
            _knotParts[i] = Math.Max(0, Math.Exp(first + (i * distance)) - 1);
        }

        _knots = new Lab[knots];
        _places = Array.ConvertAll(parts, n => Math.Clamp((Math.Log(1 + n) - first) / distance, 0, knots - 1));
    }

    public ReadOnlySpan<double> Parts => _parts;

    public Lab[] Dots { get; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void SetSkin(DotModel skin, InkOptics ink, double day)
    {
        skin.Predict(ink, _knotParts, _knots, day);
        for (var i = 0; i < _places.Length; i++)
        {
            var start = Math.Clamp((int)_places[i] - 1, 0, _knots.Length - 4);
            var t = _places[i] - start;
            var w0 = -(t - 1) * (t - 2) * (t - 3) / 6;
            var w1 = t * (t - 2) * (t - 3) / 2;
            var w2 = -t * (t - 1) * (t - 3) / 2;
            var w3 = t * (t - 1) * (t - 2) / 6;
            ref readonly var k0 = ref _knots[start];
            ref readonly var k1 = ref _knots[start + 1];
            ref readonly var k2 = ref _knots[start + 2];
            ref readonly var k3 = ref _knots[start + 3];
            Dots[i] = new Lab(
                (w0 * k0.L) + (w1 * k1.L) + (w2 * k2.L) + (w3 * k3.L),
                (w0 * k0.A) + (w1 * k1.A) + (w2 * k2.A) + (w3 * k3.A),
                (w0 * k0.B) + (w1 * k1.B) + (w2 * k2.B) + (w3 * k3.B)
            );
        }
    }
}
