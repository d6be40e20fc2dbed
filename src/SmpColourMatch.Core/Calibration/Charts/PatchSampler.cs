using System.Numerics;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Imaging.Filters;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>Reads one patch: the pixels about its middle, without those that stand out.</summary>
internal sealed class PatchSampler(LinearPhoto photo, ChartQuad quad, Homography toPixels)
{
    /// <summary>
    /// Half the side of the read square, in steps of the chart. Chosen by us: 0.25, over half of a usual patch's width, keeps clear of the
    /// rim, where JPEG bleeds the frame's colour in, and of the rims of charts with small patches (Nano: 0.31).
    /// </summary>
    private const double Half = 0.25;

    /// <summary>A patch with a larger share of clipped pixels is clipped. Chosen by us: 5 %, as for skin.</summary>
    private const double ClippedShare = 0.05;

    /// <summary>A patch of which more than half is too dark has no colour.</summary>
    private const double DarkShare = 0.5;

    /// <summary>Pixels below which the mean of a patch is not to be trusted: a 2 × 2 square's worth.</summary>
    private const int LeastPixels = 4;

    /// <summary>Pixels farther than this from the median, in robust standard deviations, are dust or glare: the usual 3.</summary>
    private const double Outlying = 3;

    /// <summary>
    /// Greatest difference of a patch's quarters, in roots of light: this much and a share of the patch's own. Chosen by us: soft shading
    /// over one patch stays below a third of it, the edge of a shadow or a shine does not.
    /// </summary>
    private const double UnevenFloor = 0.03;

    /// <inheritdoc cref="UnevenFloor"/>
    private const double UnevenShare = 0.12;

    private readonly List<Vector3> _pixels = [];
    private readonly Vector3[] _quarters = new Vector3[4];
    private readonly int[] _quarterCounts = new int[4];

    public PatchReading Read(int index)
    {
        var (clipped, dark) = Collect(index % ClassicChart.Columns, index / ClassicChart.Columns);
        if (_pixels.Count < LeastPixels)
        {
            return new PatchReading(index, default, default, _pixels.Count, PatchState.Uneven);
        }

        var median = new Vector3(MedianOf(p => p.X), MedianOf(p => p.Y), MedianOf(p => p.Z));
        var sd =
            1.4826f
            * new Vector3(
                MedianOf(p => MathF.Abs(p.X - median.X)),
                MedianOf(p => MathF.Abs(p.Y - median.Y)),
                MedianOf(p => MathF.Abs(p.Z - median.Z))
            );
        var state =
            clipped > ClippedShare * _pixels.Count ? PatchState.Clipped
            : dark > DarkShare * _pixels.Count ? PatchState.Dark
            : IsUneven() ? PatchState.Uneven
            : PatchState.Used;
        return new PatchReading(index, Rgb(MeanAbout(median, sd)), Rgb(sd), _pixels.Count, state);
    }

    private (int Clipped, int Dark) Collect(int column, int row)
    {
        _pixels.Clear();
        Array.Clear(_quarters);
        Array.Clear(_quarterCounts);
        var middle = toPixels.Map(column, row);
        if (ChartGeometry.FromPixels(quad, middle) is not { } toChart)
        {
            return (0, 0);
        }

        var (left, top, right, bottom) = Bounds(column, row);
        var (clipped, dark) = (0, 0);
        for (var y = top; y <= bottom; y++)
        {
            for (var x = left; x <= right; x++)
            {
                var offset = toChart.Map(x - middle.X, y - middle.Y) - new Vector2(column, row);
                if (Math.Abs(offset.X) > Half || Math.Abs(offset.Y) > Half)
                {
                    continue;
                }

                var pixel = new Vector3(photo.Pixels.Red[x, y], photo.Pixels.Green[x, y], photo.Pixels.Blue[x, y]);
                _pixels.Add(pixel);
                var quarter = (offset.X > 0 ? 1 : 0) + (offset.Y > 0 ? 2 : 0);
                _quarters[quarter] += pixel;
                _quarterCounts[quarter]++;
                var flags = photo.Clipping[x, y];
                clipped += (flags & ClippingFlags.High) != 0 ? 1 : 0;
                dark += (flags & ClippingFlags.Low) != 0 ? 1 : 0;
            }
        }

        return (clipped, dark);
    }

    /// <summary>The box around the read square, within the picture; empty where the patch is outside.</summary>
    private (int Left, int Top, int Right, int Bottom) Bounds(int column, int row)
    {
        var (least, most) = (new Vector2(float.MaxValue), new Vector2(float.MinValue));
        for (var corner = 0; corner < 4; corner++)
        {
            var place = toPixels.Map(column + (corner % 2 == 0 ? -Half : Half), row + (corner / 2 == 0 ? -Half : Half));
            (least, most) = (Vector2.Min(least, place), Vector2.Max(most, place));
        }

        return (
            (int)Math.Clamp(least.X, 0, photo.Pixels.Width),
            (int)Math.Clamp(least.Y, 0, photo.Pixels.Height),
            (int)Math.Clamp(MathF.Ceiling(most.X), -1, photo.Pixels.Width - 1),
            (int)Math.Clamp(MathF.Ceiling(most.Y), -1, photo.Pixels.Height - 1)
        );
    }

    private bool IsUneven()
    {
        var (least, most) = (new Vector3(float.MaxValue), new Vector3(float.MinValue));
        for (var i = 0; i < 4; i++)
        {
            if (_quarterCounts[i] == 0)
            {
                continue;
            }

            var root = Vector3.SquareRoot(Vector3.Max(_quarters[i] / _quarterCounts[i], Vector3.Zero));
            (least, most) = (Vector3.Min(least, root), Vector3.Max(most, root));
        }

        var spread = most - least;
        var brightest = Math.Max(most.X, Math.Max(most.Y, most.Z));
        return Math.Max(spread.X, Math.Max(spread.Y, spread.Z)) > UnevenFloor + (UnevenShare * brightest);
    }

    private Vector3 MeanAbout(Vector3 median, Vector3 sd)
    {
        // Steps of 8-bit codes: a patch without noise would else keep only the pixels of its very median.
        var reach = ((float)Outlying * sd) + new Vector3(0.004f);
        var (sum, count) = (Vector3.Zero, 0);
        foreach (var pixel in _pixels)
        {
            var away = Vector3.Abs(pixel - median);
            if (away.X <= reach.X && away.Y <= reach.Y && away.Z <= reach.Z)
            {
                sum += pixel;
                count++;
            }
        }

        return count == 0 ? median : sum / count;
    }

    private float MedianOf(Func<Vector3, float> of)
    {
        var values = new float[_pixels.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = of(_pixels[i]);
        }

        return Quantile.Of(values, 0.5);
    }

    private static LinearRgb Rgb(Vector3 value) => new(value.X, value.Y, value.Z);
}
