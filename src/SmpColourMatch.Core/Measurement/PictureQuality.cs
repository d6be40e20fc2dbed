using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Core.Measurement;

/// <summary>What spoils the whole photo: no colour, too few pixels, wrong exposure, blur.</summary>
internal static class PictureQuality
{
    /// <summary>A photo whose shorter side has fewer pixels than this shows a head too coarsely: a hair needs its own pixels.</summary>
    private const int LeastShortSide = 480;

    /// <summary>Share of the skin with a clipped channel above which the photo is over-exposed.</summary>
    private const double ClippedShare = 0.05;

    /// <summary>A photo is dark when only 2 % of it is brighter than this linear light (2½ stops under white). Dark skin alone does not make it so.</summary>
    private const float DarkLight = 0.18f;

    private const double BrightShare = 0.02;

    /// <summary>Adds its notes; returns whether the photo has no colour, so that nothing may be measured.</summary>
    public static bool AddNotes(CalibratedPhoto photo, RegionMap map, List<Note> notes)
    {
        if (Colourfulness.IsGrey(photo, out var chroma))
        {
            notes.Add(
                new Note(
                    NoteCodes.GreyPicture,
                    NoteSeverity.Error,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The photo is black and white (95 % of it has a chroma below {chroma:0.0}), so it says nothing of colour. Take it again in colour, without a filter."
                    )
                )
            );
            return true;
        }

        AddSize(photo, notes);
        AddExposure(photo, map, notes);
        Sharpness.AddNote(photo, map, notes);
        return false;
    }

    private static void AddSize(CalibratedPhoto photo, List<Note> notes)
    {
        if (Math.Min(photo.FullWidth, photo.FullHeight) < LeastShortSide)
        {
            notes.Add(
                new Note(
                    NoteCodes.SmallPicture,
                    NoteSeverity.Warning,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The photo has only {photo.FullWidth}x{photo.FullHeight} pixels. Send the original, at least 1280x960, not a preview or a copy from a messenger."
                    )
                )
            );
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddExposure(CalibratedPhoto photo, RegionMap map, List<Note> notes)
    {
        ReadOnlySpan<byte> clipping = photo.Clipping.Samples;
        ReadOnlySpan<byte> regions = map.Regions.Samples;
        ReadOnlySpan<float> green = photo.Pixels.Green.Samples;
        var (skin, clipped, bright, i) = (0, 0, 0, 0);
        for (; i <= regions.Length - Vector256<byte>.Count; i += Vector256<byte>.Count)
        {
            var isSkin = Vector256.Equals(Vector256.Create(regions[i..]), Vector256.Create((byte)Region.Skin));
            var isHigh = Vector256.Create(clipping[i..]) & Vector256.Create(ClippingFlags.High) & isSkin;
            skin += BitOperations.PopCount(isSkin.ExtractMostSignificantBits());
            clipped += Vector256<byte>.Count - Zeros(isHigh);
            for (var k = i; k < i + Vector256<byte>.Count; k += Vector256<float>.Count)
            {
                var isBright = Vector256.GreaterThan(Vector256.Create(green[k..]), Vector256.Create(DarkLight));
                bright += BitOperations.PopCount(isBright.ExtractMostSignificantBits());
            }
        }

        for (; i < regions.Length; i++)
        {
            bright += green[i] > DarkLight ? 1 : 0;
            if (regions[i] == (byte)Region.Skin)
            {
                skin++;
                clipped += (clipping[i] & ClippingFlags.High) != 0 ? 1 : 0;
            }
        }

        var clippedShare = clipped / (double)Math.Max(skin, 1);
        if (clippedShare > ClippedShare)
        {
            notes.Add(
                new Note(
                    NoteCodes.OverExposed,
                    NoteSeverity.Warning,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{clippedShare * 100:0} % of the skin is burnt out and was left out; the rest may read too light. Lower the exposure by 1 EV or move the lamp away."
                    )
                )
            );
        }

        var brightShare = bright / (double)regions.Length;
        if (brightShare < BrightShare)
        {
            notes.Add(
                new Note(
                    NoteCodes.UnderExposed,
                    NoteSeverity.Warning,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Only {brightShare * 100:0.0} % of the photo is brighter than 18 % of white: it is too dark for its colours to be trusted. Add light or raise the exposure."
                    )
                )
            );
        }
    }

    private static int Zeros(Vector256<byte> values) =>
        BitOperations.PopCount(Vector256.Equals(values, Vector256<byte>.Zero).ExtractMostSignificantBits());
}
