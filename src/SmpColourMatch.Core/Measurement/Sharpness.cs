using System.Globalization;
using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Core.Measurement;

/// <summary>How sharp skin and hair are: whether detail goes on getting finer.</summary>
internal static class Sharpness
{
    /// <summary>
    /// Ratio of the energies of second differences at distances of 2 and 4 pixels, where the latter are strong. Anything smooth at that scale gives
    /// 1/16 = 0.06. Measured at a longer side of 640 to 1600: photos in focus 0.22–0.58, blurred by a Gaussian of 2.5 pixels of 1280
    /// 0.07–0.2, of 4 pixels 0.08–0.14. Chosen by us between them, on the side of few false alarms.
    /// </summary>
    private const double BlurredBelow = 0.15;

    /// <summary>A difference is strong above this share of the light itself …</summary>
    private const float StrongShare = 0.15f;

    /// <summary>… and this much linear light: noise and rounding to codes stay below.</summary>
    private const float StrongLight = 0.004f;

    /// <summary>So many strong differences are needed for a judgement: plain skin has few.</summary>
    private const int LeastStrong = 500;

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
                        $"Skin and hair are blurred (sharpness {ratio:0.00}, in focus above 0.22): their colours mix. Hold the phone still, 40-60 cm away, tap the scalp to focus."
                    )
                )
            );
        }
    }

    /// <summary>Null when there is too little detail in skin and hair to judge by.</summary>
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
            for (var x = 4; x < row.Length - 4; x++)
            {
                if (region[x] != (byte)Region.Background && region[x - 4] == region[x] && region[x + 4] == region[x])
                {
                    var far = row[x - 4] + row[x + 4] - (2 * row[x]);
                    if (Math.Abs(far) > (StrongShare * row[x]) + StrongLight)
                    {
                        var near = row[x - 2] + row[x + 2] - (2 * row[x]);
                        fine += near * near;
                        coarse += far * far;
                        count++;
                    }
                }
            }
        }

        return count >= LeastStrong ? fine / coarse : null;
    }
}
