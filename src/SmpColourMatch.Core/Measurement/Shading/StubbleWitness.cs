using SmpColourMatch.Core.Calibration.Charts;

namespace SmpColourMatch.Core.Measurement.Shading;

/// <summary>
/// What stubble tells of the light on skin: a field of it is skin with hairs over, so a little darker than bare skin in the same light. A field that is not shows that the
/// bare skin which was seen lies in shade, as a neck below a head seen from above, and is lighter than the fit takes it for; one that is much darker, the contrary, or that it is dense.
/// </summary>
internal static class StubbleWitness
{
    /// <summary>ln of the diffuse light of stubble over that of bare skin in one light: such a field hides little, and one sd. Chosen by us: rendered fields have a median of -0.13, a few -0.4 and less. A wider one believes the skin that was seen more.</summary>
    private const double Usual = -0.1;

    private const double UsualSd = 0.2;

    /// <summary>A field that is darker than usual by so much in ln counts by half, by more less yet: it may as well be dense. Chosen by us: 0.15 and 0.3 do the same for rendered heads.</summary>
    private const double Denser = 0.3;

    /// <summary>By how much of ln light a field is lighter than skin without being odd: relief and mottle. Half of what is above counts as misfit of the light.</summary>
    private const double Odd = 0.05;

    /// <summary>Fewer pieces of stubble tell nothing.</summary>
    private const int LeastCells = 15;

    /// <summary>The light with its level brought towards what the stubble makes likely.</summary>
    /// <param name="light">Of the skin.</param>
    /// <param name="colours">Of the skin: mirrored light and white hair count for nothing.</param>
    /// <param name="stubble">Pieces of it.</param>
    /// <param name="facing">The surface whose light is wanted.</param>
    /// <param name="skinCells">Pieces of skin: the greater the doubt of its light, the more the stubble tells.</param>
    public static FacingLight Weigh(
        FacingLight light,
        TwoColours colours,
        IReadOnlyList<ShadedCell> stubble,
        SurfaceFacing facing,
        int skinCells
    )
    {
        if (stubble.Count < LeastCells)
        {
            return light;
        }

        var ratios = stubble
            .Select(cell => Math.Log(colours.DiffuseLight(cell.Light) / light.On(cell.Normal)))
            .Order()
            .ToArray();
        var lighter = ratios[ratios.Length / 2];
        light = light with { Misfit = double.Hypot(light.Misfit, Math.Max(0, lighter - Odd) / 2) };
        var doubt = ShadingDoubt.Relative(light, facing, skinCells);
        var share = doubt * doubt / ((doubt * doubt) + (UsualSd * UsualSd));
        var odd = lighter - Usual;
        var weight = odd < 0 ? 1 / (1 + (odd * odd / (Denser * Denser))) : 1;
        return light with { Skin = light.Skin * Math.Exp(odd * weight * share) };
    }
}
