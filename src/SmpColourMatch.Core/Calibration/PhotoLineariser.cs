using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Codecs;
using SmpColourMatch.Imaging.Profiles;

namespace SmpColourMatch.Core.Calibration;

/// <summary>From a photo's code values to linear light, as its colour profile says: a table a channel, then the matrix.</summary>
public static class PhotoLineariser
{
    /// <param name="photo">Borrowed.</param>
    /// <returns>Three planes of their own, also for a grey photo; the caller disposes them.</returns>
    public static LinearPhoto Linearise(Photo photo)
    {
        ArgumentNullException.ThrowIfNull(photo);
        var (width, height) = photo.Pixels8 is { } sized
            ? (sized.Width, sized.Height)
            : (photo.Pixels16!.Width, photo.Pixels16.Height);
        var pixels = new RgbPlanes<float>(width, height);
        var clipping = new Plane<byte>(width, height);
        var tables = TablesOf(photo.Profile, photo.Pixels8 is null ? 1 << 16 : 1 << 8);
        var matrix = MatrixOf(photo.Profile);
        // Row by row, so that all passes over a row find it in the cache.
        for (var y = 0; y < height; y++)
        {
            var red = pixels.Red.Row(y);
            var green = pixels.Green.Row(y);
            var blue = pixels.Blue.Row(y);
            if (photo.Pixels8 is { } pixels8)
            {
                LookUp8(pixels8.Red.Row(y), tables[0], red);
                LookUp8(pixels8.Green.Row(y), tables[1], green);
                LookUp8(pixels8.Blue.Row(y), tables[2], blue);
            }
            else
            {
                var pixels16 = photo.Pixels16!;
                LookUp16(pixels16.Red.Row(y), tables[0], red);
                LookUp16(pixels16.Green.Row(y), tables[1], green);
                LookUp16(pixels16.Blue.Row(y), tables[2], blue);
            }

            MarkClipping(red, green, blue, clipping.Row(y));
            if (matrix is not null)
            {
                ApplyMatrix(red, green, blue, matrix);
            }
        }

        return new LinearPhoto
        {
            FullWidth = photo.Width,
            FullHeight = photo.Height,
            Pixels = pixels,
            Clipping = clipping,
        };
    }

    /// <summary>The light of each code value, 0–1, of red, green and blue; equal curves share one table, which spares the powers and the cache.</summary>
    private static float[][] TablesOf(ColourProfile profile, int size)
    {
        var red = profile.Table(0, size);
        return [red, Of(1), Of(2)];

        float[] Of(int channel) =>
            ReferenceEquals(profile.Curves[channel], profile.Curves[0]) ? red : profile.Table(channel, size);
    }

    /// <summary>Light is moved as whole numbers, of which processors store two at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void LookUp8(ReadOnlySpan<byte> codes, float[] table, Span<float> light)
    {
        var lightOf = MemoryMarshal.Cast<float, int>(table.AsSpan(0, 1 << 8));
        var target = MemoryMarshal.Cast<float, int>(light)[..codes.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            target[i] = lightOf[codes[i]];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void LookUp16(ReadOnlySpan<ushort> codes, float[] table, Span<float> light)
    {
        ReadOnlySpan<float> lightOf = table;
        light = light[..codes.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            light[i] = lightOf[codes[i]];
        }
    }

    /// <summary>Flags of <see cref="ClippingFlags"/> by the light of the file's own codes: high when one channel is, low when none is not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MarkClipping(
        ReadOnlySpan<float> red,
        ReadOnlySpan<float> green,
        ReadOnlySpan<float> blue,
        Span<byte> flags
    )
    {
        var step = Vector<float>.Count;
        var x = 0;
        for (; x <= flags.Length - Vector<byte>.Count; x += Vector<byte>.Count)
        {
            var first = Vector.Narrow(Flags(red, green, blue, x), Flags(red, green, blue, x + step));
            var second = Vector.Narrow(
                Flags(red, green, blue, x + (2 * step)),
                Flags(red, green, blue, x + (3 * step))
            );
            Vector.AsVectorByte(Vector.Narrow(first, second)).CopyTo(flags[x..]);
        }

        for (; x < flags.Length; x++)
        {
            var isHigh =
                red[x] > ClippingFlags.HighLinear
                || green[x] > ClippingFlags.HighLinear
                || blue[x] > ClippingFlags.HighLinear;
            var isLow = !(
                red[x] >= ClippingFlags.LowLinear
                || green[x] >= ClippingFlags.LowLinear
                || blue[x] >= ClippingFlags.LowLinear
            );
            flags[x] = (byte)(
                (isHigh ? ClippingFlags.High : ClippingFlags.None) | (isLow ? ClippingFlags.Low : ClippingFlags.None)
            );
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<int> Flags(
        ReadOnlySpan<float> red,
        ReadOnlySpan<float> green,
        ReadOnlySpan<float> blue,
        int x
    )
    {
        var (r, g, b) = (new Vector<float>(red[x..]), new Vector<float>(green[x..]), new Vector<float>(blue[x..]));
        var high = new Vector<float>(ClippingFlags.HighLinear);
        var low = new Vector<float>(ClippingFlags.LowLinear);
        var isHigh = Vector.GreaterThan(r, high) | Vector.GreaterThan(g, high) | Vector.GreaterThan(b, high);
        var isLight =
            Vector.GreaterThanOrEqual(r, low) | Vector.GreaterThanOrEqual(g, low) | Vector.GreaterThanOrEqual(b, low);
        return (isHigh & new Vector<int>(ClippingFlags.High))
            | Vector.AndNot(new Vector<int>(ClippingFlags.Low), isLight);
    }

    /// <summary>The profile's matrix, or null when it is exactly the identity.</summary>
    private static float[]? MatrixOf(ColourProfile profile)
    {
        var matrix = new float[9];
        var isIdentity = true;
        for (var i = 0; i < 9; i++)
        {
            matrix[i] = (float)profile.ToLinearSrgb[i];
            isIdentity &= profile.ToLinearSrgb[i] == (i % 4 == 0 ? 1 : 0);
        }

        return isIdentity ? null : matrix;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ApplyMatrix(Span<float> reds, Span<float> greens, Span<float> blues, float[] m)
    {
        var (m0, m1, m2) = (new Vector<float>(m[0]), new Vector<float>(m[1]), new Vector<float>(m[2]));
        var (m3, m4, m5) = (new Vector<float>(m[3]), new Vector<float>(m[4]), new Vector<float>(m[5]));
        var (m6, m7, m8) = (new Vector<float>(m[6]), new Vector<float>(m[7]), new Vector<float>(m[8]));
        var at = 0;
        for (; at <= reds.Length - Vector<float>.Count; at += Vector<float>.Count)
        {
            var red = new Vector<float>(reds[at..]);
            var green = new Vector<float>(greens[at..]);
            var blue = new Vector<float>(blues[at..]);
            ((m0 * red) + (m1 * green) + (m2 * blue)).CopyTo(reds[at..]);
            ((m3 * red) + (m4 * green) + (m5 * blue)).CopyTo(greens[at..]);
            ((m6 * red) + (m7 * green) + (m8 * blue)).CopyTo(blues[at..]);
        }

        for (; at < reds.Length; at++)
        {
            var (red, green, blue) = (reds[at], greens[at], blues[at]);
            reds[at] = (m[0] * red) + (m[1] * green) + (m[2] * blue);
            greens[at] = (m[3] * red) + (m[4] * green) + (m[5] * blue);
            blues[at] = (m[6] * red) + (m[7] * green) + (m[8] * blue);
        }
    }
}
