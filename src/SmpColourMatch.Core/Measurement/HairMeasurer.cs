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

    /// <summary>The hair that was seen, by calibration alone.</summary>
    public static HairColour Of(HairSight sight, CalibrationSummary calibration, HairSource source, int pixels) =>
        InLight(
            new HairColour(default, default, source, 0, pixels) { Sight = sight },
            HairLight.Of(calibration, sight.Light)
        );

    /// <summary>The same hair where more is believed of how the photo shows it; itself where it was not seen.</summary>
    public static HairColour InLight(HairColour hair, HairLight light)
    {
        if (hair.Sight is not { } sight)
        {
            return hair;
        }

        var found = sight.Unmix(light);
        return hair with { Lab = found.Lab, Sd = LabSd.Combine(found.Sd, sight.Doubt), GreyFraction = GreyOf(found) };
    }

    /// <summary>Share of grey to tell: all of it where the hair that was found is itself grey or white.</summary>
    private static double GreyOf(UnmixedHair hair) =>
        hair.Lab.L >= GreyLightness && hair.Lab.Chroma <= GreyRatio * (hair.Lab.L + 16) ? 1 : hair.Grey;

    private static HairColour? Measure(CalibratedPhoto photo, SampledPixels samples, HeadShading? shading, LabSd doubt)
    {
        if (
            samples.PixelCount < LeastShare * photo.Width * photo.Height
            || RobustCentre.Of(samples, null, TrimRule.Hair) is not { } centre
            || CoatReader.Read(photo, samples, shading) is not { } sight
        )
        {
            return null;
        }

        return Of(
            sight with
            {
                Doubt = doubt,
            },
            photo.Summary,
            HairSource.Hair,
            centre.Samples * samples.Step * samples.Step
        );
    }
}
