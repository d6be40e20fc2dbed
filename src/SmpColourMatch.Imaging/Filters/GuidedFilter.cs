using System.Numerics;
using System.Runtime.CompilerServices;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Imaging.Filters;

/// <summary>
/// The guided filter (He, Sun, Tang 2010; coefficients at low resolution as in He and Sun 2015): a map follows the edges of a guide,
/// because around every pixel it is a linear function of the guide.
/// </summary>
/// <remarks>Owns the coefficient planes.</remarks>
public sealed class GuidedFilter : IDisposable
{
    private GuidedFilter(Plane<float> slope, Plane<float> offset)
    {
        Slope = slope;
        Offset = offset;
    }

    /// <summary>The map is about <c>Slope·guide + Offset</c>.</summary>
    public Plane<float> Slope { get; }

    public Plane<float> Offset { get; }

    /// <summary>Fits each map to the guide, all of one size; one filter a map.</summary>
    /// <param name="guide">Values of about 0–1.</param>
    /// <param name="maps">Read only.</param>
    /// <param name="radius">Half side of the window in pixels, ≥ 1.</param>
    /// <param name="regularisation">Variance of the guide below which the map is smoothed rather than followed, &gt; 0.</param>
    public static GuidedFilter[] Fit(
        Plane<float> guide,
        IReadOnlyList<Plane<float>> maps,
        int radius,
        float regularisation
    )
    {
        ArgumentNullException.ThrowIfNull(guide);
        ArgumentNullException.ThrowIfNull(maps);
        ArgumentOutOfRangeException.ThrowIfLessThan(radius, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(regularisation);
        using var mean = BoxFilter.Mean(guide, radius);
        using var square = Product(guide, guide);
        using var meanSquare = BoxFilter.Mean(square, radius);
        var result = new GuidedFilter[maps.Count];
        for (var i = 0; i < result.Length; i++)
        {
            using var product = Product(guide, maps[i]);
            using var meanMap = BoxFilter.Mean(maps[i], radius);
            using var meanProduct = BoxFilter.Mean(product, radius);
            using var slope = new Plane<float>(guide.Width, guide.Height);
            using var offset = new Plane<float>(guide.Width, guide.Height);
            Solve((mean, meanSquare, meanMap, meanProduct), regularisation, slope.Samples, offset.Samples);
            result[i] = new GuidedFilter(BoxFilter.Mean(slope, radius), BoxFilter.Mean(offset, radius));
        }

        return result;
    }

    public void Dispose()
    {
        Slope.Dispose();
        Offset.Dispose();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Plane<float> Product(Plane<float> first, Plane<float> second)
    {
        var result = new Plane<float>(first.Width, first.Height);
        var left = first.Samples;
        var right = second.Samples;
        var to = result.Samples;
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = left[i] * right[i];
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Solve(
        (Plane<float> Guide, Plane<float> Square, Plane<float> Map, Plane<float> Product) means,
        float regularisation,
        Span<float> slope,
        Span<float> offset
    )
    {
        var guide = means.Guide.Samples;
        var square = means.Square.Samples;
        var map = means.Map.Samples;
        var product = means.Product.Samples;
        var i = 0;
        for (; i <= slope.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var (guides, maps) = (new Vector<float>(guide[i..]), new Vector<float>(map[i..]));
            var variance = new Vector<float>(square[i..]) - (guides * guides);
            var covariance = new Vector<float>(product[i..]) - (guides * maps);
            var slopes = covariance / (Vector.Max(variance, Vector<float>.Zero) + new Vector<float>(regularisation));
            slopes.CopyTo(slope[i..]);
            (maps - (slopes * guides)).CopyTo(offset[i..]);
        }

        for (; i < slope.Length; i++)
        {
            var variance = square[i] - (guide[i] * guide[i]);
            var covariance = product[i] - (guide[i] * map[i]);
            slope[i] = covariance / (Math.Max(variance, 0) + regularisation);
            offset[i] = map[i] - (slope[i] * guide[i]);
        }
    }
}
