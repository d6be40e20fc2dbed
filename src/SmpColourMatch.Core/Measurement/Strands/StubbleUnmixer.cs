using System.Numerics;
using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Calibration.Correction;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Measurement.Strands;

/// <summary>
/// Takes stubble apart: field = (1 − h)·skin + h·(g·white + (1 − g)·pigmented). Mean colour alone leaves open whether few dark or many lighter hairs cover the skin;
/// the contrast of the pixels does not, for hairs scattered at random have a variance of h·a·(hair − skin)² (Campbell's theorem), and their skewness
/// has the sign of hair − skin. See docs/measurement.md.
/// </summary>
internal static class StubbleUnmixer
{
    /// <summary>
    /// Share of a place that one hair covers: 0.07 mm hairs on places of 0.9 mm; median of rendered fields. Twice as much makes black hair read as dark brown.
    /// </summary>
    private const double HairShare = 0.0266;

    /// <summary>One sd of ln of that, as rendered fields scatter: hairs stand in groups, lean, and phones blur or smooth.</summary>
    private const double HairShareSd = 0.6;

    /// <summary>Contrast of skin between hairs that bare skin does not have, and one sd of ln of skin's own.</summary>
    private const double LeastContrast = 0.012 * 0.012;

    private const double SkinContrastSd = 0.5;

    /// <summary>Skewness of a field of hairs of one colour darker (−) or lighter (+) than skin; gloss makes all a little lighter; one sd. Of rendered fields.</summary>
    private const double Skewness = 0.23;

    private const double GlossSkewness = 0.1;

    private const double SkewnessSd = 0.13;

    /// <summary>Cover h of stubble: median and one sd of ln. Optics.md's usual 0.118 with 0.7 mm; a few days' growth has twice that.</summary>
    private const double UsualCover = 0.15;

    private const double CoverSd = 0.55;

    private const double LeastCover = 0.03;

    private const double MostCover = 0.85;

    private const int Covers = 10;

    /// <summary>One sd in ln of each channel alone: skin of a scalp is not quite that of a forehead, and faces are redder. Chosen by us; half as much took real black stubble for white.</summary>
    private const double HueSd = 0.07;

    /// <summary>
    /// Hair seen through skin looks bluer and greyer than it is, as ink does, so a field may lose or gain this share of the skin's own hue, one sd. Chosen by us: without
    /// it real fields of black stubble pass for white hair.
    /// </summary>
    private const double VeilSd = 0.5;

    private static readonly (double Share, double Weight)[] Greys =
    [
        (0, 0.69),
        .. from share in (double[])[0.1, 0.2, 0.3, 0.45, 0.6, 0.75] select (share, 0.31 / 6),
    ];

    /// <summary>The hair's colour if the photo shows hair so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static UnmixedHair Unmix(StubbleSight field, HairLight light)
    {
        var beliefs = new HairBeliefs();
        var noise = Covariances.Add(
            Covariances.Add(
                Covariances.Of(new Xyz(field.LightSd, field.LightSd, field.LightSd)),
                Covariances.Of(Veil(field.Skin))
            ),
            Matrix3.Diagonal(HueSd * HueSd, HueSd * HueSd, HueSd * HueSd)
        );
        var white = light.Show(NaturalHair.White);
        var step = Math.Log(MostCover / LeastCover) / (Covers - 1);
        foreach (var own in light.Kinds)
        {
            var shown = light.Show(own.Light);
            foreach (var (grey, weight) in Greys)
            {
                for (var k = 0; k < Covers; k++)
                {
                    var cover = LeastCover * Math.Exp(k * step);
                    var (ofOwn, ofWhite) = (cover * (1 - grey), cover * grey);
                    var hair = new Xyz(
                        (ofOwn * shown.X) + (ofWhite * white.X),
                        (ofOwn * shown.Y) + (ofWhite * white.Y),
                        (ofOwn * shown.Z) + (ofWhite * white.Z)
                    );
                    var expected = new Xyz(
                        ((1 - cover) * field.Skin.X) + hair.X,
                        ((1 - cover) * field.Skin.Y) + hair.Y,
                        ((1 - cover) * field.Skin.Z) + hair.Z
                    );
                    var unusual = Math.Log(cover / UsualCover) / CoverSd;
                    beliefs.Add(
                        HairHypothesis.Of(
                            own,
                            grey,
                            new Xyz(
                                ofOwn * shown.X / expected.X,
                                ofOwn * shown.Y / expected.Y,
                                ofOwn * shown.Z / expected.Z
                            ),
                            field.Light,
                            expected,
                            Covariances.Add(
                                noise,
                                light.NoiseOf(new Xyz(hair.X / expected.X, hair.Y / expected.Y, hair.Z / expected.Z))
                            ),
                            Math.Log(own.Weight * weight)
                                - (unusual * unusual / 2)
                                + OfPlaces(field, shown, white, grey, cover, expected)
                        )
                    );
                }
            }
        }

        return beliefs.Conclude();
    }

    /// <summary>ln of the skin's channels about their mean, as far as it may be lost.</summary>
    private static Xyz Veil(Vector3 skin)
    {
        var log = new Xyz(Math.Log(skin.X), Math.Log(skin.Y), Math.Log(skin.Z));
        var mean = (log.X + log.Y + log.Z) / 3;
        return new Xyz(VeilSd * (log.X - mean), VeilSd * (log.Y - mean), VeilSd * (log.Z - mean));
    }

    /// <summary>ln likelihood of the field's contrast and skewness.</summary>
    private static double OfPlaces(
        StubbleSight field,
        Xyz pigmented,
        Xyz white,
        double grey,
        double cover,
        Xyz expected
    )
    {
        var skin = StrandTexture.LuminanceOf(field.Skin);
        var (own, pale) = (
            StrandTexture.LuminanceOf(pigmented) / skin - 1,
            StrandTexture.LuminanceOf(white) / skin - 1
        );
        var second = ((1 - grey) * own * own) + (grey * pale * pale);
        var third = ((1 - grey) * own * own * own) + (grey * pale * pale * pale);
        var mean = StrandTexture.LuminanceOf(expected) / skin;
        var ofHair = HairShare * field.Sharpness * cover * second / (mean * mean);
        var ofSkin = field.SkinContrast + LeastContrast;
        var share = ofHair / (ofHair + ofSkin);
        var sd = Math.Sqrt(Math.Pow(share * HairShareSd, 2) + Math.Pow((1 - share) * SkinContrastSd, 2) + (0.1 * 0.1));
        var skewness =
            Math.Pow(share, 1.5) * (GlossSkewness + (Skewness * third / Math.Pow(Math.Max(second, 1e-6), 1.5)));
        return HeavyTail.Log((Math.Log(field.Contrast) - Math.Log(ofHair + ofSkin)) / sd)
            - Math.Log(sd)
            + HeavyTail.Log((field.Skew - skewness) / SkewnessSd);
    }
}
