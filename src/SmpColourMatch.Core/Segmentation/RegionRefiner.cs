using System.Numerics;
using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Filters;

namespace SmpColourMatch.Core.Segmentation;

/// <summary>Brings the classifier's probabilities to the measuring resolution, along the photo's own edges.</summary>
internal static class RegionRefiner
{
    /// <summary>Half side of the guided filter's window on the classifier's grid (128 pixels along the shorter side): 2 % of the photo. Chosen on subjects kept out of training; larger loses narrow rims of hair, 0 does not follow edges.</summary>
    private const int Radius = 1;

    /// <summary>Variance of √Y that counts as an edge: (0.07)². Chosen by us; lower follows single hairs, higher smooths the outline.</summary>
    private const float Regularisation = 0.005f;

    /// <param name="photo">Borrowed.</param>
    /// <param name="small">The photo's √Y at the probabilities' size.</param>
    /// <param name="probabilities">Background, skin, hair, stubble.</param>
    public static RegionMap Refine(CalibratedPhoto photo, Plane<float> small, Plane<float>[] probabilities)
    {
        var filters = GuidedFilter.Fit(
            small,
            [probabilities[1], probabilities[2], probabilities[3]],
            Radius,
            Regularisation
        );
        var map = new RegionMap
        {
            Regions = new Plane<byte>(photo.Width, photo.Height),
            Confidence = new Plane<byte>(photo.Width, photo.Height),
        };
        Fill(photo.Pixels, filters, map);
        foreach (var filter in filters)
        {
            filter.Dispose();
        }

        return map;
    }

    /// <summary>√Y of linear light: about even steps to the eye, and cheap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Guide(
        ReadOnlySpan<float> red,
        ReadOnlySpan<float> green,
        ReadOnlySpan<float> blue,
        Span<float> guide
    )
    {
        var i = 0;
        for (; i <= guide.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var luminance =
                (new Vector<float>(red[i..]) * (float)SrgbMatrix.Yr)
                + (new Vector<float>(green[i..]) * (float)SrgbMatrix.Yg)
                + (new Vector<float>(blue[i..]) * (float)SrgbMatrix.Yb);
            Vector.SquareRoot(Vector.Max(luminance, Vector<float>.Zero)).CopyTo(guide[i..]);
        }

        for (; i < guide.Length; i++)
        {
            guide[i] = MathF.Sqrt(
                Math.Max(
                    (red[i] * (float)SrgbMatrix.Yr)
                        + (green[i] * (float)SrgbMatrix.Yg)
                        + (blue[i] * (float)SrgbMatrix.Yb),
                    0
                )
            );
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Fill(RgbPlanes<float> pixels, GuidedFilter[] filters, RegionMap map)
    {
        var (width, height) = (pixels.Width, pixels.Height);
        var small = filters[0].Slope;
        var down = new BilinearTaps(height, small.Height, small.Height / (double)height, 0);
        // Whole vectors: what lies beyond the photo's width is worked out too and thrown away.
        var padded = (width + Vector<byte>.Count - 1) / Vector<byte>.Count * Vector<byte>.Count;
        var guide = new float[padded];
        var wide = new Plane<float>[filters.Length * 2];
        var rows = new float[wide.Length][];
        for (var i = 0; i < rows.Length; i++)
        {
            wide[i] = Widen(i % 2 == 0 ? filters[i / 2].Slope : filters[i / 2].Offset, width, padded);
            rows[i] = new float[padded];
        }

        for (var y = 0; y < height; y++)
        {
            Guide(pixels.Red.Row(y), pixels.Green.Row(y), pixels.Blue.Row(y), guide.AsSpan(0, width));
            for (var i = 0; i < rows.Length; i++)
            {
                down.BlendRows(wide[i], y, rows[i]);
            }

            Decide(guide, rows, map.Regions.Row(y), map.Confidence.Row(y));
        }

        foreach (var plane in wide)
        {
            plane.Dispose();
        }
    }

    /// <summary>Interpolated along its rows only: down the columns goes by whole vectors, so this is done for the fewer rows.</summary>
    private static Plane<float> Widen(Plane<float> plane, int width, int padded)
    {
        var across = new BilinearTaps(width, plane.Width, plane.Width / (double)width, 0);
        var wide = new Plane<float>(padded, plane.Height);
        for (var y = 0; y < plane.Height; y++)
        {
            across.Sample(plane.Row(y), wide.Row(y)[..width]);
            wide.Row(y)[width..].Clear();
        }

        return wide;
    }

    /// <summary>The likeliest region of each pixel of a row, and its share as confidence.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Decide(float[] guide, float[][] rows, Span<byte> regions, Span<byte> confidence)
    {
        Span<byte> last = stackalloc byte[2 * Vector<byte>.Count];
        var step = Vector<float>.Count;
        for (var x = 0; x < regions.Length; x += Vector<byte>.Count)
        {
            var (region0, sure0) = Decide(guide, rows, x);
            var (region1, sure1) = Decide(guide, rows, x + step);
            var (region2, sure2) = Decide(guide, rows, x + (2 * step));
            var (region3, sure3) = Decide(guide, rows, x + (3 * step));
            var region = Narrow(region0, region1, region2, region3);
            var sure = Narrow(sure0, sure1, sure2, sure3);
            if (x <= regions.Length - Vector<byte>.Count)
            {
                region.CopyTo(regions[x..]);
                sure.CopyTo(confidence[x..]);
            }
            else
            {
                region.CopyTo(last);
                sure.CopyTo(last[Vector<byte>.Count..]);
                last[..(regions.Length - x)].CopyTo(regions[x..]);
                last.Slice(Vector<byte>.Count, regions.Length - x).CopyTo(confidence[x..]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector<int> Region, Vector<int> Confidence) Decide(float[] guide, float[][] rows, int x)
    {
        var light = new Vector<float>(guide, x);
        var skin = Share(rows[0], rows[1], light, x);
        var hair = Share(rows[2], rows[3], light, x);
        var stubble = Share(rows[4], rows[5], light, x);
        var background = Vector.Max(Vector<float>.One - skin - hair - stubble, Vector<float>.Zero);
        var (top, region) = (background, new Vector<int>((int)Region.Background));
        (top, region) = Higher(skin, Region.Skin, top, region);
        (top, region) = Higher(hair, Region.Hair, top, region);
        (top, region) = Higher(stubble, Region.Stubble, top, region);
        var all = Vector.Max(skin + hair + stubble + background, new Vector<float>(1e-6f));
        return (region, Vector.ConvertToInt32((top / all * 255f) + new Vector<float>(0.5f)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Share(float[] slope, float[] offset, Vector<float> light, int x) =>
        Vector.Min(
            Vector.Max((new Vector<float>(slope, x) * light) + new Vector<float>(offset, x), Vector<float>.Zero),
            Vector<float>.One
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector<float> Top, Vector<int> Region) Higher(
        Vector<float> share,
        Region region,
        Vector<float> top,
        Vector<int> topRegion
    ) =>
        (
            Vector.Max(share, top),
            Vector.ConditionalSelect(Vector.GreaterThan(share, top), new Vector<int>((int)region), topRegion)
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<byte> Narrow(Vector<int> a, Vector<int> b, Vector<int> c, Vector<int> d) =>
        Vector.AsVectorByte(Vector.Narrow(Vector.Narrow(a, b), Vector.Narrow(c, d)));
}
