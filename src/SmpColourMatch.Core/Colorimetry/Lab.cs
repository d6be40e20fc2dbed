namespace SmpColourMatch.Core.Colorimetry;

/// <summary>CIE 1976 L*a*b* of the CIE 1931 2° observer, relative to the D65 white; the only Lab that this program knows.</summary>
/// <param name="L">Lightness L*, 0 (black) to 100 (perfect white).</param>
/// <param name="A">a*, green (−) to red (+), about −128 to 127.</param>
/// <param name="B">b*, blue (−) to yellow (+), about −128 to 127.</param>
public readonly record struct Lab(double L, double A, double B)
{
    /// <summary>C*ab, distance from the grey axis, ≥ 0.</summary>
    public double Chroma => Math.Sqrt((A * A) + (B * B));

    /// <summary>h_ab in degrees, 0 ≤ h &lt; 360; 0 for a pure grey.</summary>
    public double HueAngleDegrees
    {
        get
        {
            var degrees = Math.Atan2(B, A) * (180 / Math.PI);
            return degrees < 0 ? degrees + 360 : degrees;
        }
    }

    public static Lab operator +(Lab left, Lab right) => new(left.L + right.L, left.A + right.A, left.B + right.B);

    public static Lab operator -(Lab left, Lab right) => new(left.L - right.L, left.A - right.A, left.B - right.B);

    public static Lab operator *(double factor, Lab lab) => new(factor * lab.L, factor * lab.A, factor * lab.B);
}
