using System.Buffers.Binary;

namespace SmpColourMatch.Imaging.Profiles;

/// <summary>Tone curves of ICC profiles: curveType and parametricCurveType (ICC.1:2022, 10.6 and 10.18).</summary>
internal static class IccCurve
{
    /// <summary>Numbers that each function type of parametricCurveType takes (table 68).</summary>
    private static readonly int[] ParameterCounts = [1, 3, 4, 5, 7];

    /// <summary>
    /// The least rise from code 0 to full scale of a curve that is believed. Chosen by us: real ones rise by 1;
    /// without it a damaged profile could turn a photo black unnoticed.
    /// </summary>
    private const double LeastRise = 0.5;

    /// <summary>The curve, with values held to 0–1, or null when it is absent, damaged or of another type.</summary>
    public static Func<double, double>? Parse(ReadOnlySpan<byte> tag)
    {
        Func<double, double>? curve =
            tag.StartsWith("curv"u8) && tag.Length >= 12 ? ParseCurve(tag)
            : tag.StartsWith("para"u8) && tag.Length >= 12 ? ParseParametric(tag)
            : null;
        return curve is not null && curve(1) - curve(0) >= LeastRise ? curve : null;
    }

    private static Func<double, double>? ParseCurve(ReadOnlySpan<byte> tag)
    {
        var count = BinaryPrimitives.ReadUInt32BigEndian(tag[8..]);
        if (count == 0)
        {
            return ToneCurves.Linear;
        }

        if (count > (tag.Length - 12) / 2)
        {
            return null;
        }

        if (count == 1)
        {
            // u8Fixed8Number.
            return ToneCurves.Gamma(BinaryPrimitives.ReadUInt16BigEndian(tag[12..]) / 256.0);
        }

        var table = new ushort[count];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = BinaryPrimitives.ReadUInt16BigEndian(tag[(12 + (2 * i))..]);
        }

        return code => Interpolate(table, code);
    }

    private static double Interpolate(ushort[] table, double code)
    {
        var position = Math.Clamp(code, 0, 1) * (table.Length - 1);
        var below = Math.Min((int)position, table.Length - 2);
        var share = position - below;
        return ((table[below] * (1 - share)) + (table[below + 1] * share)) / ushort.MaxValue;
    }

    private static Func<double, double>? ParseParametric(ReadOnlySpan<byte> tag)
    {
        var type = BinaryPrimitives.ReadUInt16BigEndian(tag[8..]);
        if (type >= ParameterCounts.Length || tag.Length < 12 + (4 * ParameterCounts[type]))
        {
            return null;
        }

        // g a b c d e f, as the standard's table 68 orders them.
        var p = new double[7];
        for (var i = 0; i < ParameterCounts[type]; i++)
        {
            p[i] = IccTags.Fixed(tag[(12 + (4 * i))..]);
        }

        var (g, a, b, c, d, e, f) = (p[0], p[1], p[2], p[3], p[4], p[5], p[6]);
        return type switch
        {
            0 => x => Held(Power(x, g)),
            1 => x => Held((a * x) + b >= 0 ? Power((a * x) + b, g) : 0),
            2 => x => Held((a * x) + b >= 0 ? Power((a * x) + b, g) + c : c),
            3 => x => Held(x >= d ? Power((a * x) + b, g) : c * x),
            _ => x => Held(x >= d ? Power((a * x) + b, g) + e : (c * x) + f),
        };
    }

    private static double Power(double value, double exponent) => Math.Pow(Math.Max(value, 0), exponent);

    private static double Held(double value) => double.IsNaN(value) ? 0 : Math.Clamp(value, 0, 1);
}
