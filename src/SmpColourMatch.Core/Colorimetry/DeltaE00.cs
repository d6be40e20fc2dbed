using System.Runtime.CompilerServices;

namespace SmpColourMatch.Core.Colorimetry;

/// <summary>The colour difference CIEDE2000 (ISO/CIE 11664-6:2022), parametric factors 1.</summary>
/// <remarks>Made for small differences; do not rank by it alone above 10.</remarks>
public static class DeltaE00
{
    /// <summary>25⁷, the chroma at which the chroma weights turn.</summary>
    private const double ChromaTurn = 6103515625;

    private const double Radians = Math.PI / 180;

    /// <summary>So many 25 degrees from the blue, the rotation is less than 1e-15 of what it is there.</summary>
    private const double NoBlue = 6;

    // Sines and cosines of 30, 6 and 63 degrees.
    private const double Sin30 = 0.5;
    private const double Cos30 = 0.8660254037844386;
    private const double Sin6 = 0.10452846326765347;
    private const double Cos6 = 0.9945218953682733;
    private const double Sin63 = 0.8910065241883678;
    private const double Cos63 = 0.4539904997395468;

    /// <summary>The difference, ≥ 0, symmetric, 0 for equal colours. Equation numbers are those of Sharma, Wu, Dalal 2005, Color Research and Application 30.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Between(Lab first, Lab second)
    {
        // eq. 2–7: stretch a*.
        var stretch = 1 + (0.5 * (1 - Turned((first.Chroma + second.Chroma) / 2)));
        var a1 = stretch * first.A;
        var a2 = stretch * second.A;
        var c1 = Math.Sqrt((a1 * a1) + (first.B * first.B));
        var c2 = Math.Sqrt((a2 * a2) + (second.B * second.B));
        var h1 = Hue(a1, first.B);
        var h2 = Hue(a2, second.B);

        // eq. 8–11: differences. A grey has no hue, so its hue difference is none.
        var grey = c1 * c2 == 0;
        var turn = grey ? 0 : h2 - h1;
        turn += turn switch
        {
            > 180 => -360,
            < -180 => 360,
            _ => 0,
        };
        var deltaL = second.L - first.L;
        var deltaC = c2 - c1;
        var deltaH = 2 * Math.Sqrt(c1 * c2) * Math.Sin(turn / 2 * Radians);

        // eq. 12–14: means; of hue, on the shorter arc.
        var meanL = (first.L + second.L) / 2;
        var meanC = (c1 + c2) / 2;
        var sum = h1 + h2;
        var meanH =
            grey ? sum
            : Math.Abs(h1 - h2) <= 180 ? sum / 2
            : sum < 360 ? (sum + 360) / 2
            : (sum - 360) / 2;

        // eq. 15–21: weights and the rotation in the blue.
        var t = HueWeight(meanH);
        var blue = (meanH - 275) / 25;
        var rotation =
            Math.Abs(blue) > NoBlue ? 0 : -2 * Turned(meanC) * Math.Sin(60 * Math.Exp(-blue * blue) * Radians);
        var offset = (meanL - 50) * (meanL - 50);
        var l = deltaL / (1 + (0.015 * offset / Math.Sqrt(20 + offset)));
        var c = deltaC / (1 + (0.045 * meanC));
        var h = deltaH / (1 + (0.015 * meanC * t));
        return Math.Sqrt(Math.Max(0, (l * l) + (c * c) + (h * h) + (rotation * c * h)));
    }

    /// <summary>T of eq. 15: one sine and cosine give those of the multiples, by the formulas for sums of angles.</summary>
    private static double HueWeight(double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Radians);
        var (sin2, cos2) = (2 * sin * cos, (2 * cos * cos) - 1);
        var (sin3, cos3) = (sin * ((2 * cos2) + 1), cos * ((2 * cos2) - 1));
        var (sin4, cos4) = (2 * sin2 * cos2, (2 * cos2 * cos2) - 1);
        return 1
            - (0.17 * ((cos * Cos30) + (sin * Sin30)))
            + (0.24 * cos2)
            + (0.32 * ((cos3 * Cos6) - (sin3 * Sin6)))
            - (0.20 * ((cos4 * Cos63) + (sin4 * Sin63)));
    }

    private static double Hue(double a, double b)
    {
        var degrees = Math.Atan2(b, a) / Radians;
        return degrees < 0 ? degrees + 360 : degrees;
    }

    /// <summary>√(C⁷ / (C⁷ + 25⁷)).</summary>
    private static double Turned(double chroma)
    {
        var square = chroma * chroma;
        var seventh = square * square * square * chroma;
        return Math.Sqrt(seventh / (seventh + ChromaTurn));
    }
}
