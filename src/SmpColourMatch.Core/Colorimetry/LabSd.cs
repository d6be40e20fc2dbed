namespace SmpColourMatch.Core.Colorimetry;

/// <summary>One standard deviation of a measured <see cref="Lab"/>, per coordinate, each ≥ 0.</summary>
public readonly record struct LabSd(double L, double A, double B)
{
    /// <summary>The sd of a sum of two independent errors: root of the sum of squares.</summary>
    public static LabSd Combine(LabSd first, LabSd second) =>
        new(Hypotenuse(first.L, second.L), Hypotenuse(first.A, second.A), Hypotenuse(first.B, second.B));

    private static double Hypotenuse(double x, double y) => Math.Sqrt((x * x) + (y * y));
}
