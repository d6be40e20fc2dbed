using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Filters;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>The light of a photo's darkest places. Light scattered in the lens lies over the whole photo, so there is no more of it than this.</summary>
internal static class DarkestLight
{
    /// <summary>Side of a place in pixels, and the distance of one from the next: noise and sharpening make single pixels darker than anything is.</summary>
    private const int Side = 4;

    private const int Every = 8;

    /// <summary>This share of the places is darker. Chosen by us: above a few black dots of the picture's coding; 0.01 gives the same results.</summary>
    private const double Share = 0.002;

    /// <summary>Of each channel alone; null where the photo is too small for a place.</summary>
    public static LinearRgb? Of(RgbPlanes<float> linear)
    {
        if (linear.Width < Side || linear.Height < Side)
        {
            return null;
        }

        var places = new float[(((linear.Width - Side) / Every) + 1) * (((linear.Height - Side) / Every) + 1)];
        return new LinearRgb(Of(linear.Red), Of(linear.Green), Of(linear.Blue));

        double Of(Plane<float> plane)
        {
            var next = 0;
            for (var y = 0; y + Side <= plane.Height; y += Every)
            {
                for (var x = 0; x + Side <= plane.Width; x += Every)
                {
                    var sum = 0f;
                    for (var row = y; row < y + Side; row++)
                    {
                        foreach (var value in plane.Samples.Slice((row * plane.Width) + x, Side))
                        {
                            sum += value;
                        }
                    }

                    places[next++] = sum / (Side * Side);
                }
            }

            return Quantile.Of(places, Share);
        }
    }
}
