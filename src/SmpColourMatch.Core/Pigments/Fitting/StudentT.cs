namespace SmpColourMatch.Core.Pigments.Fitting;

/// <summary>Student's t.</summary>
internal static class StudentT
{
    /// <summary>The same of the normal distribution.</summary>
    public const double Normal95 = 1.959964;

    /// <summary>The value that 97.5 % lie below: Cornish and Fisher's expansion about 1.96 (Abramowitz, Stegun 26.7.5); within 0.02 from 4 degrees of freedom.</summary>
    public static double At95(int degreesOfFreedom)
    {
        const double Z = Normal95;
        var n = Math.Max(2.0, degreesOfFreedom);
        const double Cube = Z * Z * Z;
        return Z
            + ((Cube + Z) / (4 * n))
            + (((5 * Cube * Z * Z) + (16 * Cube) + (3 * Z)) / (96 * n * n))
            + (((3 * Cube * Cube * Z) + (19 * Cube * Z * Z) + (17 * Cube) - (15 * Z)) / (384 * n * n * n));
    }
}
