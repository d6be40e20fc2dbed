using System.Runtime.CompilerServices;

namespace SmpColourMatch.Core.Colorimetry;

/// <summary>The colour difference CIEDE2000 (ISO/CIE 11664-6:2022), parametric factors 1.</summary>
/// <remarks>Made for small differences; do not rank by it alone above 10.</remarks>
public static class DeltaE00
{
    /// <summary>25⁷, the chroma at which the chroma weights turn.</summary>
    private const double ChromaTurn = 6103515625;

    private const double Radians = Math.PI / 180;

    /// <summary>Cosine of 125°: six times 25 degrees before the blue at 275°, where the rotation is less than 1e-15 of what it is there.</summary>
    private const double CosOfNoBlue = -0.5735764363510462;

    /// <summary>Hues nearer than this to opposite, as (1 + cos Δh), are told by their angles: which arc is the shorter hangs on the last digit.</summary>
    private const double NearlyOpposite = 1e-9;

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

        // eq. 8–11: differences; of hue by products, which need no angle: 2·√(c1·c2)·sin(Δh/2).
        var deltaL = second.L - first.L;
        var deltaC = c2 - c1;
        var product = c1 * c2;
        var together = product + (a1 * a2) + (first.B * second.B);
        var (deltaH, x, y) =
            together > NearlyOpposite * product
                ? (
                    ((a1 * second.B) - (first.B * a2)) / Math.Sqrt(together / 2),
                    (a1 * c2) + (a2 * c1),
                    (first.B * c2) + (second.B * c1)
                )
            : product > 0 ? Opposite(Hue(a1, first.B), Hue(a2, second.B), product)
            // A grey has no hue, so its hue difference is none.
            : (0, a1 + a2, first.B + second.B);

        // eq. 12–14: means; of hue, on the shorter arc, as sine and cosine.
        var meanL = (first.L + second.L) / 2;
        var meanC = (c1 + c2) / 2;
        var length = Math.Sqrt((x * x) + (y * y));
        var (sin, cos) = length > 0 ? (y / length, x / length) : (0, 1);

        // eq. 15–21: weights and the rotation in the blue.
        var t = HueWeight(sin, cos);
        var rotation = sin >= 0 && cos > CosOfNoBlue ? 0 : Rotation(Hue(cos, sin), meanC);
        var offset = (meanL - 50) * (meanL - 50);
        var l = deltaL / (1 + (0.015 * offset / Math.Sqrt(20 + offset)));
        var c = deltaC / (1 + (0.045 * meanC));
        var h = deltaH / (1 + (0.015 * meanC * t));
        return Math.Sqrt(Math.Max(0, (l * l) + (c * c) + (h * h) + (rotation * c * h)));
    }

    /// <summary>Hue difference, and the mean hue as a direction, of two hues in degrees.</summary>
    private static (double DeltaH, double X, double Y) Opposite(double h1, double h2, double product)
    {
        var turn = h2 - h1;
        turn += turn switch
        {
            > 180 => -360,
            < -180 => 360,
            _ => 0,
        };
        var sum = h1 + h2;
        var mean =
            Math.Abs(h1 - h2) <= 180 ? sum / 2
            : sum < 360 ? (sum + 360) / 2
            : (sum - 360) / 2;
        var (sin, cos) = Math.SinCos(mean * Radians);
        return (2 * Math.Sqrt(product) * Math.Sin(turn / 2 * Radians), cos, sin);
    }

    private static double Rotation(double hue, double chroma)
    {
        var blue = (hue - 275) / 25;
        return -2 * Turned(chroma) * Math.Sin(60 * Math.Exp(-blue * blue) * Radians);
    }

    /// <summary>T of eq. 15: one sine and cosine give those of the multiples, by the formulas for sums of angles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double HueWeight(double sin, double cos)
    {
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
