using System.Numerics;
using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Segmentation.Network;

namespace SmpColourMatch.Core.Measurement.Shading;

/// <summary>
/// Bends the balloon that an outline is blown up to into a head: a small network has learnt from rendered heads, seen from all sides and
/// stretched at random, how the surface turns under a hairline, at the neck and about the nose. It sees regions and balloon, never brightness.
/// </summary>
internal static class HeadForm
{
    /// <summary>Cells along either side of what the network sees; heads of fewer cells leave the rest empty.</summary>
    private const int Side = OutlineNormals.CellsAlong;

    /// <summary>Channels of the first layer: in the frame, shares of skin, hair, stubble, balloon's normal; the rest zero.</summary>
    private const int Channels = 16;

    private static readonly Lazy<ScalpNetwork> Network = new(() =>
        ScalpNetworkFile.ReadBuiltIn(ScalpNetworkFile.HeadForm)
    );

    /// <param name="normals">Of the balloon, unit length, zero off the head; a row has <paramref name="across"/> cells. Replaced.</param>
    /// <param name="shares">Of skin, hair and stubble in each cell, 0-1.</param>
    /// <param name="across">At most <see cref="Side"/>, as are the rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Bend(Vector3[] normals, ReadOnlySpan<Vector3> shares, int across)
    {
        using var cells = new FeatureMap(Side, Side, Channels);
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                var pixel = cells.Pixel(x, y);
                pixel.Clear();
                var k = (y * across) + x;
                if (x < across && k < normals.Length)
                {
                    pixel[0] = 1;
                    shares[k].CopyTo(pixel[1..]);
                    normals[k].CopyTo(pixel[4..]);
                }
            }
        }

        using var bends = Network.Value.Run(cells);
        for (var k = 0; k < normals.Length; k++)
        {
            if (normals[k] != Vector3.Zero)
            {
                normals[k] = Vector3.Normalize(normals[k] + Bilinear(bends, k % across, k / across));
            }
        }
    }

    /// <summary>The map of half the size at a cell of the full one; centres at half integers, edges repeated.</summary>
    private static Vector3 Bilinear(FeatureMap half, int x, int y)
    {
        var (u, v) = (Math.Max((x / 2f) - 0.25f, 0), Math.Max((y / 2f) - 0.25f, 0));
        var (left, top) = ((int)u, (int)v);
        var (right, bottom) = (Math.Min(left + 1, half.Width - 1), Math.Min(top + 1, half.Height - 1));
        return Vector3.Lerp(
            Vector3.Lerp(At(left, top), At(right, top), u - left),
            Vector3.Lerp(At(left, bottom), At(right, bottom), u - left),
            v - top
        );

        Vector3 At(int i, int j) => new(half.Pixel(i, j));
    }
}
