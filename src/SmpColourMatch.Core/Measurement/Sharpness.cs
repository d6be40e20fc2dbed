using System.Globalization;
using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Core.Measurement;

/// <summary>How sharp skin and hair are: whether detail goes on getting finer down to single pixels.</summary>
internal static class Sharpness
{
    /// <summary>
    /// Ratio of the energies of second differences at distances of 1 and 2 pixels. Anything smooth at that scale gives 1/16 = 0.06, hair in focus 0.2–0.5, noise 1.
    /// Chosen by us on real photos and blurred copies of them (docs/measurement.md).
    /// </summary>
    private const double BlurredBelow = 0.085;

    /// <summary>So many pixels of skin and hair are needed for a judgement.</summary>
    private const int LeastPixels = 2000;

    public static void AddNote(CalibratedPhoto photo, RegionMap map, List<Note> notes)
    {
        if (Ratio(photo.Pixels.Green, map.Regions) is { } ratio && ratio < BlurredBelow)
        {
            notes.Add(
                new Note(
                    NoteCodes.Blurred,
                    NoteSeverity.Warning,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Skin and hair are blurred (sharpness {ratio:0.00}, in focus above {BlurredBelow:0.00}): their colours mix. Hold the phone still, 40-60 cm away, tap the scalp to focus."
                    )
                )
            );
        }
    }

    /// <summary>Null when there is too little skin and hair, or no detail whatever.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static double? Ratio(Plane<float> light, Plane<byte> regions)
    {
        double fine = 0;
        double coarse = 0;
        var count = 0;

        // Every third row is enough, and rows lie together in memory.
        for (var y = 0; y < light.Height; y += 3)
        {
            var row = light.Row(y);
            var region = regions.Row(y);
            for (var x = 2; x < row.Length - 2; x++)
            {
                if (region[x] != (byte)Region.Background && region[x - 2] == region[x] && region[x + 2] == region[x])
                {
                    var near = row[x - 1] + row[x + 1] - (2 * row[x]);
                    var far = row[x - 2] + row[x + 2] - (2 * row[x]);
                    fine += near * near;
                    coarse += far * far;
                    count++;
                }
            }
        }

        return count >= LeastPixels && coarse > 0 ? fine / coarse : null;
    }
}
