using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Colorimetry;

/// <summary>Whole planes of linear sRGB to Lab (D65/2°, white of <see cref="ReferenceWhite.D65"/>), within 0.01 of <see cref="LinearRgb.ToLab"/>.</summary>
/// <remarks>Each pixel goes through the same additions and multiplications whatever the vector width (no fused ones), so results are the same to the bit everywhere.</remarks>
public static class LabConverter
{
    private const float Break = (float)(216.0 / 24389);
    private const float LinearSlope = (float)(24389.0 / 27 / 116);
    private const float LinearOffset = (float)(16.0 / 116);

    /// <summary>Two thirds of the bits of 1.0f less a tuned offset: −bits/3 + this is a first guess of x^(−1/3), off by 3.5 % at most.</summary>
    private const int GuessBits = 0x54A21D2A;

    /// <summary>Converts a picture; the result planes are the caller's and must have its size. They may not be the argument's planes.</summary>
    public static void Convert(RgbPlanes<float> linear, Plane<float> l, Plane<float> a, Plane<float> b)
    {
        ArgumentNullException.ThrowIfNull(linear);
        ArgumentNullException.ThrowIfNull(l);
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        RequireSize(linear, l, nameof(l));
        RequireSize(linear, a, nameof(a));
        RequireSize(linear, b, nameof(b));
        Convert(linear.Red.Samples, linear.Green.Samples, linear.Blue.Samples, l.Samples, a.Samples, b.Samples);
    }

    /// <summary>Converts a run of pixels; all six spans have one length.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Convert(
        ReadOnlySpan<float> red,
        ReadOnlySpan<float> green,
        ReadOnlySpan<float> blue,
        Span<float> l,
        Span<float> a,
        Span<float> b
    )
    {
        var count = red.Length;
        if (
            green.Length != count
            || blue.Length != count
            || l.Length != count
            || a.Length != count
            || b.Length != count
        )
        {
            throw new ArgumentException(
                $"Spans differ in length: {count}, {green.Length}, {blue.Length}, {l.Length}, {a.Length}, {b.Length}.",
                nameof(red)
            );
        }

        ref var r0 = ref MemoryMarshal.GetReference(red);
        ref var g0 = ref MemoryMarshal.GetReference(green);
        ref var b0 = ref MemoryMarshal.GetReference(blue);
        ref var l0 = ref MemoryMarshal.GetReference(l);
        ref var a0 = ref MemoryMarshal.GetReference(a);
        ref var c0 = ref MemoryMarshal.GetReference(b);
        var i = 0;
        for (; i <= count - Vector<float>.Count; i += Vector<float>.Count)
        {
            var at = (nuint)i;
            Convert(
                Vector.LoadUnsafe(ref r0, at),
                Vector.LoadUnsafe(ref g0, at),
                Vector.LoadUnsafe(ref b0, at),
                out var lightness,
                out var greenRed,
                out var blueYellow
            );
            lightness.StoreUnsafe(ref l0, at);
            greenRed.StoreUnsafe(ref a0, at);
            blueYellow.StoreUnsafe(ref c0, at);
        }

        if (i < count)
        {
            ConvertRest(red[i..], green[i..], blue[i..], l[i..], a[i..], b[i..]);
        }
    }

    /// <summary>Fewer pixels than a vector holds: through the same code, in padded copies.</summary>
    private static void ConvertRest(
        ReadOnlySpan<float> red,
        ReadOnlySpan<float> green,
        ReadOnlySpan<float> blue,
        Span<float> l,
        Span<float> a,
        Span<float> b
    )
    {
        var count = Vector<float>.Count;
        Span<float> copies = stackalloc float[6 * count];
        copies.Clear();
        red.CopyTo(copies);
        green.CopyTo(copies[count..]);
        blue.CopyTo(copies[(2 * count)..]);
        Convert(
            copies[..count],
            copies.Slice(count, count),
            copies.Slice(2 * count, count),
            copies.Slice(3 * count, count),
            copies.Slice(4 * count, count),
            copies.Slice(5 * count, count)
        );
        copies.Slice(3 * count, l.Length).CopyTo(l);
        copies.Slice(4 * count, l.Length).CopyTo(a);
        copies.Slice(5 * count, l.Length).CopyTo(b);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Convert(
        Vector<float> red,
        Vector<float> green,
        Vector<float> blue,
        out Vector<float> l,
        out Vector<float> a,
        out Vector<float> b
    )
    {
        // Rows divided by the white, so that RGB 1, 1, 1 gives 1, 1, 1.
        const double xn = SrgbMatrix.Xr + SrgbMatrix.Xg + SrgbMatrix.Xb;
        const double yn = SrgbMatrix.Yr + SrgbMatrix.Yg + SrgbMatrix.Yb;
        const double zn = SrgbMatrix.Zr + SrgbMatrix.Zg + SrgbMatrix.Zb;
        var fx = Compress(
            (red * (float)(SrgbMatrix.Xr / xn))
                + (green * (float)(SrgbMatrix.Xg / xn))
                + (blue * (float)(SrgbMatrix.Xb / xn))
        );
        var fy = Compress(
            (red * (float)(SrgbMatrix.Yr / yn))
                + (green * (float)(SrgbMatrix.Yg / yn))
                + (blue * (float)(SrgbMatrix.Yb / yn))
        );
        var fz = Compress(
            (red * (float)(SrgbMatrix.Zr / zn))
                + (green * (float)(SrgbMatrix.Zg / zn))
                + (blue * (float)(SrgbMatrix.Zb / zn))
        );
        l = (fy * 116f) - new Vector<float>(16f);
        a = (fx - fy) * 500f;
        b = (fy - fz) * 200f;
    }

    /// <summary>f of CIE 15:2018, 8.2.1: cube root, below the break a straight line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Compress(Vector<float> t)
    {
        var linear = (t * LinearSlope) + new Vector<float>(LinearOffset);

        // x^(−1/3) needs no division to refine: h = 1 − x·y³, then y·(1 − h)^(−1/3) by its series, twice.
        var third = Vector.ConvertToInt32(Vector.ConvertToSingle(Vector.AsVectorInt32(t)) * (1f / 3));
        var y = Vector.AsVectorSingle(new Vector<int>(GuessBits) - third);
        var h = Vector<float>.One - (t * y * y * y);
        y += y * h * (new Vector<float>(1f / 3) + (h * (new Vector<float>(2f / 9) + (h * (14f / 81)))));
        h = Vector<float>.One - (t * y * y * y);
        y += y * h * (1f / 3);
        return Vector.ConditionalSelect(Vector.GreaterThan(t, new Vector<float>(Break)), t * y * y, linear);
    }

    private static void RequireSize(RgbPlanes<float> picture, Plane<float> plane, string parameter)
    {
        if (plane.Width != picture.Width || plane.Height != picture.Height)
        {
            throw new ArgumentException(
                $"{picture.Width}×{picture.Height} expected, got {plane.Width}×{plane.Height}.",
                parameter
            );
        }
    }
}
