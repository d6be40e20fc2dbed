using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement;

namespace SmpColourMatch.Core.Estimation;

/// <summary>
/// Weighs what a photo without a chart, or with a grey card, shows against what skins, hairs and photos there are. Uses skin to read skin, and says so: see
/// docs/calibration.md.
/// </summary>
public static class LightEstimator
{
    /// <summary>Beliefs that weigh less than this against the best (in ln) are left out.</summary>
    private const double Negligible = -14;

    /// <summary>
    /// Hair's own doubt counts up to this where it tells of the light on skin: a wider one comes of two kinds of hair that both explain what is seen. Chosen by
    /// us: the doubt of a coat of one colour.
    /// </summary>
    private static readonly LabSd MostHairDoubt = new(6, 2, 3);

    /// <param name="measurement">Of a photo that nothing or a grey card calibrated.</param>
    /// <param name="calibration">Whose sd is part of the measured colours' sd.</param>
    /// <param name="frameLuminance">See <see cref="FrameLuminance"/>; above 0.</param>
    /// <returns>Moved colours with the whole doubt that is left, and calibration with the part of it that skin and hair share; both as they came where no skin was measured or a chart calibrated them.</returns>
    public static (ColourMeasurement Measurement, CalibrationSummary Calibration) Estimate(
        ColourMeasurement measurement,
        CalibrationSummary calibration,
        double frameLuminance
    )
    {
        ArgumentNullException.ThrowIfNull(measurement);
        ArgumentNullException.ThrowIfNull(calibration);
        if (measurement.Skin is not { } skin)
        {
            return (measurement, calibration);
        }

        if (calibration.Method == CalibrationMethod.ColourChart)
        {
            return (measurement with { Skin = OnCurvedHead(skin, calibration.Sd) }, calibration);
        }

        var isCard = calibration.Method == CalibrationMethod.GreyCard;
        var errors = isCard ? PhotoPopulation.Shared.Card : PhotoPopulation.Shared.Photo;
        var hair = measurement.Hair is { Source: not HairSource.Declared } seenHair ? seenHair : null;
        var mixture = Mix(Weigh(See(measurement, skin, hair, calibration, frameLuminance), errors));
        var light = new EstimatedLight(Stops(skin.Lab, mixture.Skin), skin.Lab, hair?.Lab);
        return (
            measurement with
            {
                Skin = skin with { Lab = mixture.Skin, Sd = mixture.SkinSd },
                Hair = hair is null
                    ? measurement.Hair
                    // How skin shows the light without hair: else hair would tell of itself.
                    : HairMeasurer.InLight(
                        hair,
                        HairLightBelief.Of(Weigh(See(measurement, skin, null, calibration, frameLuminance), errors))
                    ),
                Notes = isCard ? measurement.Notes : [LightNote.Of(light, mixture.SkinSd), .. measurement.Notes],
            },
            calibration with
            {
                Sd = hair is null ? mixture.SkinSd : Shared(mixture),
                Light = light,
            }
        );
    }

    /// <summary>
    /// A chart settles the light on the chart; how much of it falls on a curved head is known to a sixth or so, and then
    /// alike for all channels. Which lightness goes with the hue that is seen says something of that.
    /// </summary>
    private static SkinColour OnCurvedHead(SkinColour skin, LabSd calibration)
    {
        var own = Without(skin.Sd, calibration);
        var seen = new SeenPhoto(
            skin.Lab,
            LabSd.Combine(calibration, own with { L = 0 }),
            null,
            default,
            null,
            ChannelErrors.Corrected
        )
        {
            SkinShare = 0,
            HairShare = 0,
        };

        // L* + 16 goes with the cube root of light.
        var mixture = Mix(Weigh(seen, PhotoErrors.OfLight(3 * own.L / (skin.Lab.L + 16))));
        return skin with { Lab = mixture.Skin, Sd = mixture.SkinSd };
    }

    private static SeenPhoto See(
        ColourMeasurement measurement,
        SkinColour skin,
        HairColour? hair,
        CalibrationSummary calibration,
        double frameLuminance
    )
    {
        var doubt = hair is null ? default : Without(hair.Sd, calibration.HairSd);
        return new SeenPhoto(
            skin.Lab,
            Without(skin.Sd, calibration.Sd),
            hair?.Lab,
            new LabSd(
                Math.Min(doubt.L, MostHairDoubt.L),
                Math.Min(doubt.A, MostHairDoubt.A),
                Math.Min(doubt.B, MostHairDoubt.B)
            ),
            frameLuminance,
            ChannelErrors.AsShot
        )
        {
            SkinShare = measurement.SkinFraction,
            HairShare = measurement.HairFraction,
        };
    }

    /// <summary>Pairs of a skin and a hair with how likely each is; these sum to 1.</summary>
    private static List<(PairPosterior Pair, double Weight)> Weigh(SeenPhoto seen, PhotoErrors errors)
    {
        var population = PhotoPopulation.Shared;
        var beliefs = new List<PairPosterior>(population.Skins.Count * population.Hairs.Count);
        foreach (var skin in population.Skins)
        {
            beliefs.AddRange(population.Hairs.Select(hair => new PairPosterior(skin, hair, errors, seen)));
        }

        var best = beliefs.Max(belief => belief.LogLikelihood);
        beliefs.RemoveAll(belief => belief.LogLikelihood - best < Negligible);
        var all = beliefs.Sum(belief => Math.Exp(belief.LogLikelihood - best));
        return beliefs.ConvertAll(belief => (belief, Math.Exp(belief.LogLikelihood - best) / all));
    }

    private static LabMixture Mix(List<(PairPosterior Pair, double Weight)> beliefs)
    {
        var mixture = new LabMixture();
        foreach (var (pair, weight) in beliefs)
        {
            mixture.Add(weight, pair.Mean, pair.Covariance);
        }

        return mixture;
    }

    /// <summary>The matcher takes a shared error of s on skin as s·(L*hair + 16)/(L*skin + 16) on hair; so s² times that is their covariance.</summary>
    private static LabSd Shared(LabMixture mixture)
    {
        var ratio = (mixture.Hair.L + 16) / (mixture.Skin.L + 16);
        var whole = mixture.SkinSd;
        return new LabSd(Math.Min(Part(0), whole.L), Math.Min(Part(1), whole.A), Math.Min(Part(2), whole.B));

        double Part(int coordinate) => Math.Sqrt(Math.Max(0, mixture.Common(coordinate)) / ratio);
    }

    private static double Stops(Lab shown, Lab taken) => Math.Log2(Luminance(taken) / Luminance(shown));

    private static double Luminance(Lab lab) => Math.Max(LinearRgb.FromLab(lab).ToXyz().Y, 1e-4);

    private static LabSd Without(LabSd whole, LabSd part) =>
        new(Leg(whole.L, part.L), Leg(whole.A, part.A), Leg(whole.B, part.B));

    private static double Leg(double hypotenuse, double leg) =>
        Math.Sqrt(Math.Max(0, (hypotenuse * hypotenuse) - (leg * leg)));
}
