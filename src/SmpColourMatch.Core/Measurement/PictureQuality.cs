using System.Globalization;
using System.Runtime.CompilerServices;
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
    private const double DarkLight = 0.18;

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
        var clipping = photo.Clipping.Samples;
        var regions = map.Regions.Samples;
        var green = photo.Pixels.Green.Samples;
        var (skin, clipped, bright) = (0, 0, 0);
        for (var i = 0; i < regions.Length; i++)
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
}
