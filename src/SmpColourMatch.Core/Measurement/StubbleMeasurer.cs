using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement.Shading;
using SmpColourMatch.Core.Segmentation;

namespace SmpColourMatch.Core.Measurement;

/// <summary>Hair colour out of a stubble field, where there is no dense hair: the field is skin seen through hair (optics.md).</summary>
internal static class StubbleMeasurer
{
    /// <summary>Yule–Nielsen factor (optics.md).</summary>
    private const double YuleNielsen = 1.5;

    /// <summary>Cover of stubble 0.7 mm long, 180 hairs a cm², 0.07 mm thick: 1 − exp(−180·0.007·0.1) (optics.md).</summary>
    private const double UsualCover = 0.118;

    /// <summary>The darkest that hair gets, linear light: its surface's own reflection (optics.md).</summary>
    private const double DarkestHair = 0.008;

    /// <summary>
    /// Where hair of any colour must cover this much, the field is hair rather than stubble. Chosen by us: usual stubble covers 0.12; higher
    /// takes smooth short hair for a veil over skin, lower takes a veil for hair.
    /// </summary>
    private const double DenseCover = 0.5;

    /// <summary>Doubt that skin between the hairs adds there. Chosen by us.</summary>
    private static readonly LabSd DenseDoubt = new(5, 2, 3);

    /// <summary>Density and length of stubble are not known: cover may be this factor more or less.</summary>
    private const double CoverFactor = 1.5;

    /// <summary>
    /// Light on the stubble against light on the bare skin, either way. Chosen by us: a head's curvature easily gives a tenth; it rules the
    /// doubt, since stubble itself takes away no more than that.
    /// </summary>
    private const double LightFactor = 0.1;

    /// <summary>Least doubt of the unmixed L*. Chosen by us: strands are never seen alone.</summary>
    private const double LeastDoubt = 8;

    /// <summary>
    /// The doubts above, taken as they are, hold the true colour of rendered stubble in three of four cases, not nineteen of twenty: blond and
    /// white stubble hardly shows, and density and length vary more than one factor says. Chosen by us.
    /// </summary>
    private const double Unforeseen = 1.6;

    /// <summary>The darkest 3 % of the field's pixels: most lie on strands. Fewer would be noise.</summary>
    private const double DarkestShare = 0.03;

    /// <summary>Least share of the photo.</summary>
    private const double LeastShare = 0.002;

    /// <param name="photo">Borrowed.</param>
    /// <param name="regions">Of the photo.</param>
    /// <param name="skin">Between the hairs.</param>
    /// <param name="shading">How light falls on the head: field and skin are compared in one light then; null where that is not known.</param>
    public static HairColour? Measure(
        CalibratedPhoto photo,
        RegionSamples regions,
        SkinColour skin,
        HeadShading? shading
    )
    {
        var samples = regions.Sure(Region.Stubble);
        if (samples.PixelCount < LeastShare * photo.Width * photo.Height)
        {
            return null;
        }

        // The mean in linear light: a median would leave the hairs out.
        var field = shading?.Colour(samples, null, Region.Stubble, 0.1, 0.9) is { } facing
            ? [facing.X, facing.Y, facing.Z]
            : new double[]
            {
                Mean(samples.Red, samples.Count),
                Mean(samples.Green, samples.Count),
                Mean(samples.Blue, samples.Count),
            };
        var linear = SrgbOf(skin.Lab);
        var least = LeastCover(field, linear);
        if (least >= DenseCover)
        {
            return AsHair(photo, samples);
        }

        var cover = Math.Max(UsualCover, least);
        var hair = Darkest(Unmix(field, linear, cover), samples);
        var (lab, sd) = HairPrior.Combine(hair.L, Doubt(field, linear, cover));
        return new HairColour(
            lab,
            LabSd.Combine(photo.Summary.HairSd, new LabSd(Unforeseen * sd.L, Unforeseen * sd.A, Unforeseen * sd.B)),
            HairSource.Stubble,
            GreyFraction: 0,
            samples.PixelCount
        );
    }

    /// <summary>The field's own darker part, where hair hides the skin almost everywhere.</summary>
    private static HairColour? AsHair(CalibratedPhoto photo, SampledPixels samples)
    {
        var centre = RobustCentre.Of(samples, null, TrimRule.Hair);
        return centre is null
            ? null
            : new HairColour(
                centre.Lab,
                LabSd.Combine(photo.Summary.HairSd, LabSd.Combine(centre.Sd, DenseDoubt)),
                HairSource.Stubble,
                GreyFraction: 0,
                centre.Samples * samples.Step * samples.Step
            );
    }

    /// <summary>One sd in L* of the unmixed hair: cover is a guess, and the field need not be lit as the bare skin is.</summary>
    private static double Doubt(double[] field, double[] skin, double cover)
    {
        var least = LeastCover(field, skin);
        var dense = Unmix(field, skin, Math.Min(cover * CoverFactor, 0.9));
        var sparse = Unmix(field, skin, Math.Max(cover / CoverFactor, least));
        var brighter = Unmix(Array.ConvertAll(field, light => light * (1 + LightFactor)), skin, cover);
        var darker = Unmix(Array.ConvertAll(field, light => light * (1 - LightFactor)), skin, cover);
        var ofCover = (dense.L - sparse.L) / 2;
        var ofLight = (brighter.L - darker.L) / 2;
        return Math.Max(LeastDoubt, Math.Sqrt((ofCover * ofCover) + (ofLight * ofLight)));
    }

    /// <summary>Hair is no lighter than the darkest of the field's own pixels, in which hair and skin are still mixed.</summary>
    private static Lab Darkest(Lab unmixed, SampledPixels samples)
    {
        var wanted = Math.Max(1, (int)(DarkestShare * samples.Count));
        var limit = Quantile.OfRank(samples.L.AsSpan(0, samples.Count), wanted - 1, out var count);
        Lab sum = default;
        for (var i = 0; i < samples.Count; i++)
        {
            if (samples.L[i] <= limit)
            {
                sum += new Lab(samples.L[i], samples.A[i], samples.B[i]);
            }
        }

        var dark = 1.0 / count * sum;
        return dark.L < unmixed.L ? dark : unmixed;
    }

    private static double Mean(float[] values, int count)
    {
        double sum = 0;
        for (var i = 0; i < count; i++)
        {
            sum += values[i];
        }

        return sum / count;
    }

    /// <summary>The least cover at which no channel of the hair would have to be darker than hair can be.</summary>
    private static double LeastCover(double[] field, double[] skin)
    {
        double least = 0.02;
        for (var c = 0; c < 3; c++)
        {
            var (f, s, h) = (Root(field[c]), Root(skin[c]), Root(DarkestHair));
            if (s > h && f < s)
            {
                least = Math.Max(least, Math.Min((s - f) / (s - h), 0.95));
            }
        }

        return least;
    }

    private static Lab Unmix(double[] field, double[] skin, double cover)
    {
        Span<double> hair = stackalloc double[3];
        for (var c = 0; c < 3; c++)
        {
            var root = (Root(field[c]) - ((1 - cover) * Root(skin[c]))) / cover;
            hair[c] = Math.Pow(Math.Max(root, Root(DarkestHair)), YuleNielsen);
        }

        return new LinearRgb(hair[0], hair[1], hair[2]).ToLab();
    }

    private static double Root(double light) => Math.Pow(Math.Max(light, 0), 1 / YuleNielsen);

    private static double[] SrgbOf(Lab lab)
    {
        var rgb = LinearRgb.FromLab(lab);
        return [rgb.R, rgb.G, rgb.B];
    }
}
