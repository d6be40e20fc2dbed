using System.Runtime.CompilerServices;

namespace SmpColourMatch.Core.Colorimetry;

/// <summary>The tone curve of sRGB (IEC 61966-2-1), exact, for single values and 8-bit rows.</summary>
public static class SrgbCurve
{
    /// <summary>Exponent bits 2⁻¹³–2⁰ and seven of the mantissa's pick a bin no wider than one code.</summary>
    private const int BinShift = 23 - 7;

    /// <summary>Below this (2⁻¹³, half a code being 1.5e-4) every value is code 0.</summary>
    private const float Floor = 1f / 8192;

    /// <summary>The bits of <see cref="Floor"/>.</summary>
    private const int FloorBits = (127 - 13) << 23;

    private static readonly float[] Thresholds = FindThresholds();

    private static readonly byte[] FirstCodes = FindFirstCodes();

    /// <summary>Linear light 0–1 to the encoded value 0–1; odd-symmetric for negative values, as extended sRGB is.</summary>
    public static double Encode(double linear)
    {
        var size = Math.Abs(linear);
        var code = size <= 0.0031308 ? 12.92 * size : (1.055 * Math.Pow(size, 1 / 2.4)) - 0.055;
        return Math.CopySign(code, linear);
    }

    /// <summary>The encoded value 0–1 to linear light 0–1; odd-symmetric for negative values.</summary>
    public static double Decode(double encoded)
    {
        var size = Math.Abs(encoded);
        var linear = size <= 0.04045 ? size / 12.92 : Math.Pow((size + 0.055) / 1.055, 2.4);
        return Math.CopySign(linear, encoded);
    }

    /// <summary>The nearest 8-bit code; values outside 0–1 go to the ends, NaN to 0.</summary>
    public static byte EncodeByte(float linear) => EncodeByte(linear, FirstCodes, Thresholds);

    /// <summary>A row of <see cref="EncodeByte(float)"/>.</summary>
    /// <exception cref="ArgumentException"><paramref name="codes"/> is shorter than <paramref name="linear"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void EncodeBytes(ReadOnlySpan<float> linear, Span<byte> codes)
    {
        if (codes.Length < linear.Length)
        {
            throw new ArgumentException($"{linear.Length} codes of room needed, got {codes.Length}.", nameof(codes));
        }

        // Locals, or each value would ask anew whether the tables are made.
        var firstCodes = FirstCodes;
        var thresholds = Thresholds;
        for (var i = 0; i < linear.Length; i++)
        {
            codes[i] = EncodeByte(linear[i], firstCodes, thresholds);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte EncodeByte(float linear, byte[] firstCodes, float[] thresholds)
    {
        if (!(linear > Floor))
        {
            return 0;
        }

        if (linear >= 1)
        {
            return 255;
        }

        int code = firstCodes[(BitConverter.SingleToInt32Bits(linear) - FloorBits) >> BinShift];

        // No jump: on a photo it would be mispredicted every other time.
        return (byte)(code + Unsafe.BitCast<bool, byte>(linear >= thresholds[code]));
    }

    /// <summary>Entry c: the smallest linear value that rounds to code c + 1; the last is out of reach.</summary>
    private static float[] FindThresholds()
    {
        var thresholds = new float[256];
        for (var code = 0; code < 255; code++)
        {
            thresholds[code] = (float)Decode((code + 0.5) / 255);
        }

        thresholds[255] = float.PositiveInfinity;
        return thresholds;
    }

    private static byte[] FindFirstCodes()
    {
        var codes = new byte[(BitConverter.SingleToInt32Bits(1f) - FloorBits) >> BinShift];
        var code = 0;
        for (var bin = 0; bin < codes.Length; bin++)
        {
            var start = BitConverter.Int32BitsToSingle(FloorBits + (bin << BinShift));
            while (start >= Thresholds[code])
            {
                code++;
            }

            codes[bin] = (byte)code;
        }

        return codes;
    }
}
