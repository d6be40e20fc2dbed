namespace SmpColourMatch.Core.Colorimetry;

/// <summary>The individual typology angle: how light a skin is for its yellowness.</summary>
public static class IndividualTypologyAngle
{
    /// <summary>atan2(L* − 50, b*) in degrees, −180 to 180 (Chardon et al. 1991; atan2 keeps it defined at b* ≤ 0).</summary>
    public static double Degrees(Lab skin) => Math.Atan2(skin.L - 50, skin.B) * (180 / Math.PI);

    /// <summary>The class of an angle in degrees; upper ends belong to the class.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a number.</exception>
    public static ItaClass Classify(double degrees) =>
        degrees switch
        {
            > 55 => ItaClass.VeryLight,
            > 41 => ItaClass.Light,
            > 28 => ItaClass.Intermediate,
            > 10 => ItaClass.Tan,
            > -30 => ItaClass.Brown,
            <= -30 => ItaClass.Dark,
            _ => throw new ArgumentOutOfRangeException(nameof(degrees), degrees, "An angle in degrees expected."),
        };

    public static ItaClass Classify(Lab skin) => Classify(Degrees(skin));
}
