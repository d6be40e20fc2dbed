using System.Numerics;
using System.Runtime.CompilerServices;

namespace SmpColourMatch.Core.Measurement.Shading;

/// <summary>
/// Skin in two colours: each piece is a share of the skin's own diffuse colour and a share of the lamp's white mirrored at the surface
/// (the dichromatic reflection model of Shafer 1985, Color Res. Appl. 10, 210).
/// </summary>
/// <param name="Diffuse">The skin's own colour; red, green and blue sum to 1.</param>
/// <param name="Spread">Robust relative spread of (red − blue)/sum over the pieces that fixed it: mottle, flush, lamps of two colours.</param>
internal sealed record TwoColours(Vector3 Diffuse, double Spread)
{
    /// <summary>
    /// The pieces that fix the diffuse colour, by (red − blue)/sum, which mirrored light lowers: from this quantile … Chosen by us on rendered heads:
    /// lower lets shine in, higher takes flushed ears for the scalp.
    /// </summary>
    private const double From = 0.3;

    /// <summary>… to this one.</summary>
    private const double To = 0.7;

    /// <summary>Greatest diffuse light of a piece over the light it sends. Chosen by us: what usual mottle asks.</summary>
    private const double MostDiffuse = 1.1;

    /// <summary>Least diffuse light, so that light is above 0 in the deepest shade.</summary>
    private const double LeastDiffuse = 1e-4;

    /// <summary>Pieces whose colour lies further than this many robust deviations off are not this skin: cloth, wood, lips.</summary>
    private const double MostDeviations = 3.5;

    /// <summary>Least robust deviation, as share of light.</summary>
    private const double LeastDeviation = 0.008;

    /// <summary>Leaves out what is not of the skin's hue, then finds the diffuse colour.</summary>
    /// <param name="cells">Pieces of skin; those of another hue are taken out.</param>
    /// <param name="known">Those of them that surely are the head's.</param>
    public static TwoColours Find(List<ShadedCell> cells, IReadOnlyList<ShadedCell> known)
    {
        LeaveOutStrangers(cells, known, RedOverBlue);
        LeaveOutStrangers(cells, known, Green);
        var ordered = Ordered(cells, RedOverBlue);
        var (low, high) = (At(ordered, From), At(ordered, To));
        var chosen = cells.FindAll(cell => RedOverBlue(cell) is var c && c >= low && c <= high);
        var diffuse = new Vector3(
            (float)Median(chosen, cell => cell.Light.X / Sum(cell)),
            (float)Median(chosen, cell => cell.Light.Y / Sum(cell)),
            (float)Median(chosen, cell => cell.Light.Z / Sum(cell))
        );
        var spread = (At(ordered, 0.75) - At(ordered, 0.25)) / 1.349;
        return new TwoColours(diffuse / (diffuse.X + diffuse.Y + diffuse.Z), spread);
    }

    /// <summary>How much of a piece's light is diffuse: red, green and blue summed, what is mirrored taken off. Least squares over the three.</summary>
    public double DiffuseLight(Vector3 light)
    {
        // light = m·diffuse + s/3·(1, 1, 1): both sum to m + s. Mottle makes s a little negative here and there; cut off, the mean would come out too dark.
        var sum = light.X + light.Y + light.Z;
        var away = Diffuse - new Vector3(1f / 3);
        var m = Vector3.Dot(light - new Vector3(sum / 3), away) / away.LengthSquared();
        return Math.Max(LeastDiffuse, Math.Min(m, MostDiffuse * sum));
    }

    private static double RedOverBlue(ShadedCell cell) => (cell.Light.X - cell.Light.Z) / Sum(cell);

    private static double Green(ShadedCell cell) => cell.Light.Y / Sum(cell);

    private static float Sum(ShadedCell cell) => cell.Light.X + cell.Light.Y + cell.Light.Z;

    private static void LeaveOutStrangers(
        List<ShadedCell> cells,
        IReadOnlyList<ShadedCell> known,
        Func<ShadedCell, double> hue
    )
    {
        var values = Ordered(known, hue);
        var median = At(values, 0.5);
        var deviations = Array.ConvertAll(values, value => Math.Abs(value - median));
        Array.Sort(deviations);
        var reach = MostDeviations * Math.Max(1.4826 * At(deviations, 0.5), LeastDeviation);
        cells.RemoveAll(cell => Math.Abs(hue(cell) - median) > reach);
    }

    private static double Median(IReadOnlyList<ShadedCell> cells, Func<ShadedCell, double> of) =>
        At(Ordered(cells, of), 0.5);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double[] Ordered(IReadOnlyList<ShadedCell> cells, Func<ShadedCell, double> of)
    {
        var values = new double[cells.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = of(cells[i]);
        }

        Array.Sort(values);
        return values;
    }

    private static double At(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];
}
