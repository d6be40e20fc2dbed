using System.Numerics;
using System.Runtime.CompilerServices;
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
        var tables = ChannelTables.For(photo.Profile, photo.Pixels8 is null ? 1 << 16 : 1 << 8);
        var matrix = MatrixOf(photo.Profile);
        // Row by row, so that all passes over a row find it in the cache.
        for (var y = 0; y < height; y++)
        {
            var flags = clipping.Row(y);
            flags.Clear();
            if (photo.Pixels8 is { } pixels8)
            {
                LookUp8(pixels8.Red.Row(y), tables[0], pixels.Red.Row(y), flags);
                LookUp8(pixels8.Green.Row(y), tables[1], pixels.Green.Row(y), flags);
                LookUp8(pixels8.Blue.Row(y), tables[2], pixels.Blue.Row(y), flags);
            }
            else
            {
                var pixels16 = photo.Pixels16!;
                LookUp16(pixels16.Red.Row(y), tables[0], pixels.Red.Row(y), flags);
                LookUp16(pixels16.Green.Row(y), tables[1], pixels.Green.Row(y), flags);
                LookUp16(pixels16.Blue.Row(y), tables[2], pixels.Blue.Row(y), flags);
            }

            FinishFlags(flags);
            if (matrix is not null)
            {
                ApplyMatrix(pixels.Red.Row(y), pixels.Green.Row(y), pixels.Blue.Row(y), matrix);
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void LookUp8(ReadOnlySpan<byte> codes, ChannelTables tables, Span<float> light, Span<byte> flags)
    {
        ReadOnlySpan<float> lightOf = tables.Light;
        ReadOnlySpan<byte> flagsOf = tables.Flags;
        light = light[..codes.Length];
        flags = flags[..codes.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            var code = codes[i];
            light[i] = lightOf[code];
            flags[i] |= flagsOf[code];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void LookUp16(ReadOnlySpan<ushort> codes, ChannelTables tables, Span<float> light, Span<byte> flags)
    {
        ReadOnlySpan<float> lightOf = tables.Light;
        ReadOnlySpan<byte> flagsOf = tables.Flags;
        light = light[..codes.Length];
        flags = flags[..codes.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            var code = codes[i];
            light[i] = lightOf[code];
            flags[i] |= flagsOf[code];
        }
    }

    /// <summary>The tables mark a channel that is not low; a pixel is low when none is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FinishFlags(Span<byte> flags)
    {
        var low = new Vector<byte>(ClippingFlags.Low);
        var i = 0;
        for (; i <= flags.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            (new Vector<byte>(flags[i..]) ^ low).CopyTo(flags[i..]);
        }

        for (; i < flags.Length; i++)
        {
            flags[i] ^= ClippingFlags.Low;
        }
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
