using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Segmentation;

namespace SmpColourMatch.Core.Measurement;

/// <summary>The colour of the pigmented hair, apart from the grey.</summary>
internal static class HairMeasurer
{
    /// <summary>Least share of the photo that must surely be hair.</summary>
    public const double LeastShare = 0.002;

    /// <summary>
    /// Grey and white hair has at most this ratio of chroma to L* + 16, which shading leaves as it is. The hair model of optics.md gives
    /// white 0.12, blond 0.24; chosen by us between them.
    /// </summary>
    private const float GreyRatio = 0.17f;

    /// <summary>Grey or white hair is at least this light, L*. Gloss on dark hair is as colourless but mostly darker; lower counts it as grey.</summary>
    private const float GreyLightness = 45;

    /// <summary>Doubt of L* that a fully grey head adds: grey strands lighten their neighbours within a pixel.</summary>
    private const double GreyDoubt = 12;

    /// <summary>Less pigmented hair than this cannot be measured apart: the darker part of all the hair is given then.</summary>
    private const double LeastPigmented = 0.1;

    /// <summary>Added where only probable hair was found: a tenth of it may be cloth or shadow. Chosen by us.</summary>
    private static readonly LabSd ProbableDoubt = new(4, 2, 3);

    /// <summary>Null when there is too little hair; probable hair serves where too little is sure.</summary>
    public static HairColour? Measure(CalibratedPhoto photo, RegionMap map) =>
        Measure(photo, PixelSampler.Sample(photo, map, Region.Hair), default)
        ?? Measure(photo, PixelSampler.Sample(photo, map, Region.Hair, SureRegions.ProbableHair), ProbableDoubt);

    private static HairColour? Measure(CalibratedPhoto photo, SampledPixels samples, LabSd doubt)
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

        return new HairColour(
            centre.Lab,
            LabSd.Combine(
                photo.Summary.HairSd,
                LabSd.Combine(LabSd.Combine(centre.Sd, doubt), new LabSd(GreyDoubt * grey, 0, 0))
            ),
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
            pigmented[i] = samples.L[i] < GreyLightness || chroma > GreyRatio * (samples.L[i] + 16);
            grey += pigmented[i] ? 0 : 1;
        }

        greyShare = grey / (double)Math.Max(samples.Count, 1);
        return pigmented;
    }
}
