using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Filters;

namespace SmpColourMatch.Core.Segmentation;

/// <summary>Region and confidence of every pixel, at the measuring resolution of the photo it was made from.</summary>
/// <remarks>Owns its planes.</remarks>
public sealed class RegionMap : IDisposable
{
    /// <summary>Values of <see cref="Region"/>.</summary>
    public required Plane<byte> Regions { get; init; }

    /// <summary>How sure the region is: 0 (a guess) to 255 (certain). Measurement uses only what is surely skin or hair.</summary>
    public required Plane<byte> Confidence { get; init; }

    public int Width => Regions.Width;

    public int Height => Regions.Height;

    /// <summary>The likeliest class of each pixel, without a look at the photo: what refinement starts from.</summary>
    /// <param name="probabilities">A plane a class in the order of <see cref="Region"/>, of any one size; enlarged bilinearly.</param>
    /// <param name="width">Of the map.</param>
    /// <param name="height">Of the map.</param>
    public static RegionMap Unrefined(IReadOnlyList<Plane<float>> probabilities, int width, int height)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        var map = new RegionMap
        {
            Regions = new Plane<byte>(width, height),
            Confidence = new Plane<byte>(width, height),
        };
        var (fromWidth, fromHeight) = (probabilities[0].Width, probabilities[0].Height);
        var across = new BilinearTaps(width, fromWidth, fromWidth / (double)width, 0);
        var down = new BilinearTaps(height, fromHeight, fromHeight / (double)height, 0);
        var blended = new float[fromWidth];
        var row = new float[width];
        var best = new float[width];
        for (var y = 0; y < height; y++)
        {
            var regions = map.Regions.Row(y);
            var confidence = map.Confidence.Row(y);
            regions.Clear();
            Array.Clear(best);
            for (byte c = 0; c < probabilities.Count; c++)
            {
                down.BlendRows(probabilities[c], y, blended);
                across.Sample(blended, row);
                for (var x = 0; x < width; x++)
                {
                    if (row[x] > best[x])
                    {
                        (best[x], regions[x]) = (row[x], c);
                        confidence[x] = (byte)((Math.Clamp(row[x], 0, 1) * 255) + 0.5f);
                    }
                }
            }
        }

        return map;
    }

    public void Dispose()
    {
        Regions.Dispose();
        Confidence.Dispose();
    }
}
