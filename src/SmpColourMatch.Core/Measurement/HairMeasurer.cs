using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement.Shading;
using SmpColourMatch.Core.Measurement.Strands;
using SmpColourMatch.Core.Segmentation;

namespace SmpColourMatch.Core.Measurement;

/// <summary>The colour of the pigmented hair, apart from white hair, gloss and skin that shows through.</summary>
internal static class HairMeasurer
{
    /// <summary>Least share of the photo that must surely be hair.</summary>
    public const double LeastShare = 0.002;

    /// <summary>
    /// Grey and white hair has at most this ratio of chroma to L* + 16, which shading leaves as it is. The hair model of optics.md gives
    /// white 0.12, blond 0.24; chosen by us between them.
    /// </summary>
    private const double GreyRatio = 0.17;

    /// <summary>Grey or white hair is at least this light, L*: below, hair without chroma is black or dark.</summary>
    private const double GreyLightness = 45;

    /// <summary>Added where only probable hair was found: a tenth of it may be cloth or shadow. Chosen by us.</summary>
    private static readonly LabSd ProbableDoubt = new(4, 2, 3);

    /// <summary>Null when there is too little hair; probable hair serves where too little is sure.</summary>
    /// <param name="photo">Borrowed.</param>
    /// <param name="map">Borrowed.</param>
    /// <param name="regions">Of both.</param>
    /// <param name="shading">How light falls on the head; null where that is not known.</param>
    public static HairColour? Measure(
        CalibratedPhoto photo,
        RegionMap map,
        RegionSamples regions,
        HeadShading? shading
    ) =>
        Measure(photo, regions.Sure(Region.Hair), shading, default)
        ?? Measure(
            photo,
            PixelSampler.Sample(photo, map, Region.Hair, SureRegions.ProbableHair),
            shading,
            ProbableDoubt
        );

    /// <summary>Share of grey to tell: all of it where the hair that was found is itself grey or white.</summary>
    public static double GreyOf(UnmixedHair hair) =>
        hair.Lab.L >= GreyLightness && hair.Lab.Chroma <= GreyRatio * (hair.Lab.L + 16) ? 1 : hair.Grey;

    private static HairColour? Measure(CalibratedPhoto photo, SampledPixels samples, HeadShading? shading, LabSd doubt)
    {
        if (
            samples.PixelCount < LeastShare * photo.Width * photo.Height
            || RobustCentre.Of(samples, null, TrimRule.Hair) is not { } centre
            || CoatUnmixer.Unmix(samples, shading, photo.Summary, StrandTexture.ScaleOf(photo.Width, photo.Height))
                is not { } hair
        )
        {
            return null;
        }

        var isTied = photo.Summary.Method == CalibrationMethod.ColourChart;
        return new HairColour(
            hair.Lab,
            LabSd.Combine(LabSd.Combine(hair.Sd, doubt), isTied ? default : photo.Summary.HairSd),
            HairSource.Hair,
            GreyOf(hair),
            centre.Samples * samples.Step * samples.Step
        );
    }
}
