using System.Runtime.CompilerServices;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Imaging.Codecs;

/// <summary>Turns pictures as their EXIF orientation asks (Exif 2.32, 4.6.4, tag 0x0112).</summary>
public static class Upright
{
    /// <summary>Side of the square tiles in which rows become columns: 64 × 64 samples of source and target fit the first-level cache.</summary>
    private const int Tile = 64;

    /// <summary>Whether an orientation exchanges width and height.</summary>
    public static bool SwapsSides(int orientation) => orientation >= 5;

    /// <summary>
    /// The upright picture. Orientation 1 gives <paramref name="picture"/> back; any other disposes it and gives new planes.
    /// A grey picture (one plane three times) stays one.
    /// </summary>
    /// <param name="picture">Taken over.</param>
    /// <param name="orientation">1–8.</param>
    public static RgbPlanes<T> Apply<T>(RgbPlanes<T> picture, int orientation)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentOutOfRangeException.ThrowIfLessThan(orientation, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(orientation, 8);
        if (orientation == 1)
        {
            return picture;
        }

        // Plane by plane, each source going back to the pool before the next is turned: one plane more than the picture at a time.
        var red = Turn(picture.Red, orientation);
        if (picture.IsGrey)
        {
            picture.Dispose();
            return new RgbPlanes<T>(red, red, red);
        }

        picture.Red.Dispose();
        var green = Turn(picture.Green, orientation);
        picture.Green.Dispose();
        var blue = Turn(picture.Blue, orientation);
        picture.Blue.Dispose();
        return new RgbPlanes<T>(red, green, blue);
    }

    private static Plane<T> Turn<T>(Plane<T> source, int orientation)
        where T : unmanaged
    {
        // 2 mirrored, 3 half a turn, 4 upside-down mirror, 5 transposed, 6 stored a quarter turn anticlockwise,
        // 7 transverse, 8 stored a quarter turn clockwise.
        var mirrorsX = orientation is 2 or 3 or 6 or 7;
        var mirrorsY = orientation is 3 or 4 or 7 or 8;
        if (SwapsSides(orientation))
        {
            var turned = new Plane<T>(source.Height, source.Width);
            Transpose(source.Samples, turned.Samples, source.Width, source.Height, mirrorsX, mirrorsY);
            return turned;
        }

        var target = new Plane<T>(source.Width, source.Height);
        for (var y = 0; y < source.Height; y++)
        {
            var row = target.Row(mirrorsY ? source.Height - 1 - y : y);
            source.Row(y).CopyTo(row);
            if (mirrorsX)
            {
                row.Reverse();
            }
        }

        return target;
    }

    /// <summary>Source (x, y) becomes target (y, x), mirrored afterwards where asked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Transpose<T>(
        ReadOnlySpan<T> source,
        Span<T> target,
        int width,
        int height,
        bool mirrorsX,
        bool mirrorsY
    )
        where T : unmanaged
    {
        for (var top = 0; top < height; top += Tile)
        {
            var bottom = Math.Min(top + Tile, height);
            for (var left = 0; left < width; left += Tile)
            {
                var right = Math.Min(left + Tile, width);
                for (var x = left; x < right; x++)
                {
                    var row = target.Slice((mirrorsY ? width - 1 - x : x) * height, height);
                    for (var y = top; y < bottom; y++)
                    {
                        row[mirrorsX ? height - 1 - y : y] = source[(y * width) + x];
                    }
                }
            }
        }
    }
}
