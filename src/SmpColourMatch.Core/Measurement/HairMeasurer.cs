using System.Numerics;
using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement.Shading;
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

    /// <summary>Doubt of L*, and of a* and b*, that a fully grey head adds: strands are finer than pixels, so the pigmented ones are never seen alone.</summary>
    private static readonly LabSd WholeGreyDoubt = new(20, 1.5, 4);

    /// <summary>
    /// What the coat leaves in doubt beside the light: gloss above, gaps of shadow below. Spread over rendered heads of one colour each
    /// after shading is known; see docs/measurement.md.
    /// </summary>
    private static readonly LabSd CoatDoubt = new(4, 1, 1.6);

    /// <summary>Of the pieces of the coat, brought to one light, those between these quantiles of brightness count: darker ones are gaps, lighter ones gloss.</summary>
    private const double DarkestCells = 0.15;

    private const double LightestCells = 0.5;

    /// <summary>
    /// Light that the strands' cuticle mirrors even there, as reflectance: a smooth surface of index 1.55 mirrors 0.046 head on, but strands turn most of it
    /// aside. Chosen by us on rendered heads: less leaves black hair too light, more takes brown hair for black.
    /// </summary>
    private const float Gloss = 0.008f;

    /// <summary>At least this share of each channel is the hair's own.</summary>
    private const float LeastOwn = 0.4f;

    /// <summary>Less pigmented hair than this cannot be measured apart: the darker part of all the hair is given then.</summary>
    private const double LeastPigmented = 0.1;

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

    private static HairColour? Measure(CalibratedPhoto photo, SampledPixels samples, HeadShading? shading, LabSd doubt)
    {
        if (samples.PixelCount < LeastShare * photo.Width * photo.Height)
        {
            return null;
        }

        var pigmented = FindPigmented(samples, out var grey);
        var wanted = 1 - grey < LeastPigmented ? null : pigmented;
        var centre = RobustCentre.Of(samples, wanted, TrimRule.Hair);
        if (centre is null)
        {
            return null;
        }

        var (lab, sd) = (centre.Lab, LabSd.Combine(centre.Sd, CoatDoubt));
        if (shading?.Colour(samples, wanted, Region.Hair, DarkestCells, LightestCells) is { } facing)
        {
            lab = WithoutGloss(facing);
            sd = LabSd.Combine(CoatDoubt, shading.Doubt(lab));
        }

        return new HairColour(
            lab,
            LabSd.Combine(photo.Summary.HairSd, LabSd.Combine(LabSd.Combine(sd, doubt), GreyDoubt(grey))),
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

    private static LabSd GreyDoubt(double grey) =>
        new(WholeGreyDoubt.L * grey, WholeGreyDoubt.A * grey, WholeGreyDoubt.B * grey);

    private static Lab WithoutGloss(Vector3 light)
    {
        var own = Vector3.Max(light - new Vector3(Gloss), light * LeastOwn);
        return new LinearRgb(own.X, own.Y, own.Z).ToLab();
    }
}
