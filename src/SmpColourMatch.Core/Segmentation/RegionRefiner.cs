using System.Numerics;
using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Filters;

namespace SmpColourMatch.Core.Segmentation;

/// <summary>Brings the classifier's probabilities to the measuring resolution, along the photo's own edges.</summary>
internal static class RegionRefiner
{
    /// <summary>Half side of the guided filter's window on the classifier's grid (192 pixels long): 3 % of the photo. Larger follows edges further but leaks along them.</summary>
    private const int Radius = 2;

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
                (new Vector<float>(red[i..]) * 0.2126f)
                + (new Vector<float>(green[i..]) * 0.7152f)
                + (new Vector<float>(blue[i..]) * 0.0722f);
            Vector.SquareRoot(Vector.Max(luminance, Vector<float>.Zero)).CopyTo(guide[i..]);
        }

        for (; i < guide.Length; i++)
        {
            guide[i] = MathF.Sqrt(Math.Max((red[i] * 0.2126f) + (green[i] * 0.7152f) + (blue[i] * 0.0722f), 0));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Fill(RgbPlanes<float> pixels, GuidedFilter[] filters, RegionMap map)
    {
        var (width, height) = (pixels.Width, pixels.Height);
        var small = filters[0].Slope;
        var across = new BilinearTaps(width, small.Width, small.Width / (double)width, 0);
        var down = new BilinearTaps(height, small.Height, small.Height / (double)height, 0);
        var guide = new float[width];
        var blended = new float[small.Width];
        var rows = new float[filters.Length * 2][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new float[width];
        }

        for (var y = 0; y < height; y++)
        {
            Guide(pixels.Red.Row(y), pixels.Green.Row(y), pixels.Blue.Row(y), guide);
            for (var i = 0; i < filters.Length; i++)
            {
                down.BlendRows(filters[i].Slope, y, blended);
                across.Sample(blended, rows[2 * i]);
                down.BlendRows(filters[i].Offset, y, blended);
                across.Sample(blended, rows[(2 * i) + 1]);
            }

            Decide(guide, rows, map.Regions.Row(y), map.Confidence.Row(y));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Decide(float[] guide, float[][] rows, Span<byte> regions, Span<byte> confidence)
    {
        for (var x = 0; x < guide.Length; x++)
        {
            var skin = Math.Clamp((rows[0][x] * guide[x]) + rows[1][x], 0, 1);
            var hair = Math.Clamp((rows[2][x] * guide[x]) + rows[3][x], 0, 1);
            var stubble = Math.Clamp((rows[4][x] * guide[x]) + rows[5][x], 0, 1);
            var background = Math.Max(1 - skin - hair - stubble, 0);
            var top = background;
            var region = Region.Background;
            if (skin > top)
            {
                (top, region) = (skin, Region.Skin);
            }

            if (hair > top)
            {
                (top, region) = (hair, Region.Hair);
            }

            if (stubble > top)
            {
                (top, region) = (stubble, Region.Stubble);
            }

            regions[x] = (byte)region;
            confidence[x] = (byte)((top / Math.Max(skin + hair + stubble + background, 1e-6f) * 255) + 0.5f);
        }
    }
}
