using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Matching;

/// <summary>
/// The measured skin and eight around it, each fitted exactly, so that hundreds of draws need no fit of their own: a value known for the
/// nine is interpolated, by degree 4 along L* (the largest doubt) and degree 2 along a* and b*, without mixed terms.
/// </summary>
internal sealed class SkinNeighbourhood
{
    /// <summary>The centre, four along L*, two along a*, two along b*.</summary>
    public const int Nodes = 9;

    /// <summary>Distance of the nodes along L*, in sd: five reach to ±2.5 sd. Chosen by us.</summary>
    private const double LightnessSpacing = 1.25;

    /// <summary>Distance of the nodes along a* and b*, in sd. Chosen by us.</summary>
    private const double OpponentSpacing = 1.5;

    /// <summary>Least distance, so that a colour without doubt divides by no zero.</summary>
    private const double LeastSpacing = 0.2;

    /// <summary>Draws are cut at this many distances beyond the outermost node: polynomials run wild outside.</summary>
    private const double Beyond = 0.4;

    private static readonly Lab[] Offsets =
    [
        new(0, 0, 0),
        new(-2, 0, 0),
        new(-1, 0, 0),
        new(1, 0, 0),
        new(2, 0, 0),
        new(0, -1, 0),
        new(0, 1, 0),
        new(0, 0, -1),
        new(0, 0, 1),
    ];

    private readonly Lab _centre;
    private readonly LabSd _spacing;

    public SkinNeighbourhood(SkinFit fit, LabSd sd, DotModel centre)
    {
        _centre = fit.Measured;
        var room = Math.Min(_centre.L - 1, 99 - _centre.L) / 2;
        _spacing = new LabSd(
            Math.Max(LeastSpacing, Math.Min(LightnessSpacing * sd.L, room)),
            Math.Max(LeastSpacing, OpponentSpacing * sd.A),
            Math.Max(LeastSpacing, OpponentSpacing * sd.B)
        );
        Skins = new DotModel[Nodes];
        Skins[0] = centre;
        for (var i = 1; i < Nodes; i++)
        {
            var (l, a, b) = Offsets[i];
            var lab = _centre + new Lab(l * _spacing.L, a * _spacing.A, b * _spacing.B);
            Skins[i] = new DotModel(SkinInverse.Refit(lab, sd, fit.ParametersNear(lab)).Parameters);
        }
    }

    public DotModel[] Skins { get; }

    /// <summary>Writes what each node counts for a skin of <paramref name="lab"/>; the weights add up to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Weigh(Lab lab, Span<double> weights)
    {
        var x = Math.Clamp((lab.L - _centre.L) / _spacing.L, -2 - Beyond, 2 + Beyond);
        var y = Math.Clamp((lab.A - _centre.A) / _spacing.A, -1 - Beyond, 1 + Beyond);
        var z = Math.Clamp((lab.B - _centre.B) / _spacing.B, -1 - Beyond, 1 + Beyond);

        // Lagrange's polynomials on −2, −1, 0, 1, 2 and on −1, 0, 1.
        var square = x * x;
        weights[0] = ((square - 1) * (square - 4) / 4) - (y * y) - (z * z);
        weights[1] = (square - 1) * x * (x - 2) / 24;
        weights[2] = -(square - 4) * x * (x - 1) / 6;
        weights[3] = -(square - 4) * x * (x + 1) / 6;
        weights[4] = (square - 1) * x * (x + 2) / 24;
        weights[5] = y * (y - 1) / 2;
        weights[6] = y * (y + 1) / 2;
        weights[7] = z * (z - 1) / 2;
        weights[8] = z * (z + 1) / 2;
    }
}
