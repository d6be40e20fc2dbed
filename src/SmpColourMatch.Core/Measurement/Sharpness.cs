using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
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

    /// <summary>The distances, in pixels.</summary>
    private const int Near = 2;
    private const int Far = 4;

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
            ReadOnlySpan<float> row = light.Row(y);
            ReadOnlySpan<byte> region = regions.Row(y);
            for (var start = Far; start < row.Length - Far; start += Vector256<float>.Count)
            {
                // Few differences are strong; those are looked at one by one.
                for (var strong = Strong(row, region, start); strong != 0; strong &= strong - 1)
                {
                    var x = start + BitOperations.TrailingZeroCount(strong);
                    if (
                        region[x] != (byte)Region.Background
                        && region[x - Far] == region[x]
                        && region[x + Far] == region[x]
                    )
                    {
                        var far = row[x - Far] + row[x + Far] - (2 * row[x]);
                        var near = row[x - Near] + row[x + Near] - (2 * row[x]);
                        fine += near * near;
                        coarse += far * far;
                        count++;
                    }
                }
            }
        }

        return count >= LeastStrong ? fine / coarse : null;
    }

    /// <summary>A bit for each of a vector's places where the far difference is strong; at a row's end a bit for each place that is left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Strong(ReadOnlySpan<float> row, ReadOnlySpan<byte> region, int start)
    {
        var left = row.Length - Far - start;
        if (left < Vector256<float>.Count)
        {
            uint strong = 0;
            for (var i = 0; i < left; i++)
            {
                var x = start + i;
                var far = row[x - Far] + row[x + Far] - (2 * row[x]);
                strong |= Math.Abs(far) > (StrongShare * row[x]) + StrongLight ? 1u << i : 0;
            }

            return strong;
        }

        // Background is 0: most vectors are of it alone.
        if (BinaryPrimitives.ReadUInt64LittleEndian(region[start..]) == 0)
        {
            return 0;
        }

        var here = Vector256.Create(row[start..]);
        var second = Vector256.Create(row[(start - Far)..]) + Vector256.Create(row[(start + Far)..]) - (here * 2);
        var least = (here * StrongShare) + Vector256.Create(StrongLight);
        return Vector256.GreaterThan(Vector256.Abs(second), least).ExtractMostSignificantBits();
    }
}
