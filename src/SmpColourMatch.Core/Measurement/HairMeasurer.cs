using System.Globalization;
using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Core.Measurement;

/// <summary>The colour of the pigmented hair, apart from the grey.</summary>
internal static class HairMeasurer
{
    /// <summary>Least share of the photo that must surely be hair.</summary>
    public const double LeastShare = 0.002;

    /// <summary>Hair with less chroma than this may be grey. Gloss on dark hair is as colourless, hence the second condition.</summary>
    private const float GreyChroma = 9;

    /// <summary>Grey or white hair is at least this light, L*: gloss on dark hair stays below in soft light, blond hair has more chroma.</summary>
    private const float GreyLightness = 48;

    /// <summary>Share of grey from which it is told.</summary>
    private const double NotedGrey = 0.25;

    /// <summary>Less pigmented hair than this cannot be measured apart: the darker part of all the hair is given then.</summary>
    private const double LeastPigmented = 0.1;

    public static HairColour? Measure(CalibratedPhoto photo, SampledPixels samples, List<Note> notes)
    {
        if (samples.PixelCount < LeastShare * photo.Width * photo.Height)
        {
            return null;
        }

        var pigmented = FindPigmented(samples, out var grey);
        var centre = RobustCentre.Of(samples, 1 - grey < LeastPigmented ? null : pigmented, TrimRule.Hair);
        if (centre is null)
        {
            return null;
        }

        if (grey > NotedGrey)
        {
            notes.Add(
                new Note(
                    NoteCodes.GreyHair,
                    NoteSeverity.Info,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{grey * 100:0} % of the hair is grey or white. Dots cannot match it; the colour given is that of the darker hair. Choose a more dilute ink and judge it in a patch test."
                    )
                )
            );
        }

        return new HairColour(
            centre.Lab,
            LabSd.Combine(photo.Summary.Sd, centre.Sd),
            HairSource.Hair,
            grey,
            centre.Samples * samples.Step * samples.Step
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool[] FindPigmented(SampledPixels samples, out double greyShare)
    {
        var pigmented = new bool[samples.Count];
        var grey = 0;
        for (var i = 0; i < pigmented.Length; i++)
        {
            var chroma = MathF.Sqrt((samples.A[i] * samples.A[i]) + (samples.B[i] * samples.B[i]));
            pigmented[i] = samples.L[i] < GreyLightness || chroma > GreyChroma;
            grey += pigmented[i] ? 0 : 1;
        }

        greyShare = grey / (double)Math.Max(samples.Count, 1);
        return pigmented;
    }
}
