using System.Numerics;
using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Calibration.Correction;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Measurement.Strands;

/// <summary>
/// Takes a coat of hair apart: light seen = c·(g·white + (1 − g)·pigmented)·shade + (1 − c)·skin below + c·t·skin + gloss. Mean light and contrast of its pieces are weighed
/// against every kind of hair with every share of white and of skin; see docs/measurement.md.
/// </summary>
internal static class CoatUnmixer
{
    /// <summary>
    /// Light that the strands' cuticle mirrors, as reflectance, and its sd: a smooth surface of index 1.55 mirrors 0.046 head on, strands turn most of it aside. What rendered dense coats show beyond
    /// their pigmented strands is 0.008 to 0.011 of white and 0.03 to 0.05 of the skin's light (regression over 233 coats of 8 mm and more); smaller makes black hair lighter.
    /// </summary>
    private const double Gloss = 0.011;

    private const double GlossSd = 0.007;

    /// <summary>
    /// Share of the skin's light that comes through even where strands hide all skin: hair scatters it on, and gaps are finer than pixels. Chosen by us within what rendered coats show beside gloss and
    /// visible skin (0.03 to 0.05 with it); 0 makes black hair 0.4 L* lighter and brown 0.7; 0.03 makes brown hair in deep coats 2 L* darker than 0 does, where it reads dark already.
    /// </summary>
    private const double Through = 0.015;

    /// <summary>Skin below a coat that hides it has this share of the light on bare skin; below a thinner one it loses less, by the cover. Chosen by us; 0.55 to 0.85 gives the same results.</summary>
    private const double LightBelow = 0.6;

    /// <summary>One sd in ln of each channel alone: strands of several colours, mottled light.</summary>
    private const double HueSd = 0.05;

    /// <summary>Flare and crushed blacks, linear light.</summary>
    public const double BlackSd = 0.004;

    /// <summary>White strands are not all as white: one sd in ln.</summary>
    private const double WhiteSd = 0.08;

    /// <summary>
    /// Relative contrast of a coat of one colour: lit strands against those between; gloss adds this share of its own. Median of rendered coats, which lie within 0.27 in
    /// ln of it; real locks have more, for which the tail is heavy.
    /// </summary>
    private const double OwnContrast = 0.06;

    private const double GlossContrast = 0.25;

    /// <summary>
    /// One over the strands that a place averages: 0.07 mm strands on places of 0.9 mm, in locks and layers; rendered grey coats, within 0.4 in ln. Skin that shows
    /// between strands is coarser or finer than strands: the same for it, with less weight.
    /// </summary>
    private const double StrandShare = 0.033;

    private const double GapShare = 0.025;

    /// <summary>One sd of ln contrast.</summary>
    private const double ContrastSd = 0.27;

    /// <summary>How likely each share of white strands is: chosen by us; most heads show no grey.</summary>
    private static readonly (double Share, double Weight)[] Greys =
    [
        (0, 0.69),
        .. from share in (double[])[0.05, 0.12, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8] select (share, 0.31 / 9),
    ];

    /// <summary>
    /// How likely each share of hair among what is seen is: most coats hide most of the skin, hardly one hides all (rendered ones of 15 mm and more let through 0.05 of the skin's light, shorter
    /// ones 0.12). Chosen by us; where coats were taken to be whole, black hair came out 4 L* too light.
    /// </summary>
    private static readonly (double Share, double Weight)[] Covers =
    [
        (1, 0.06),
        (0.95, 0.2),
        (0.9, 0.22),
        (0.82, 0.195),
        (0.72, 0.1),
        (0.6, 0.1),
        (0.45, 0.08),
        (0.3, 0.025),
        (0.2, 0.02),
    ];

    /// <summary>The hair's colour if the photo shows hair so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static UnmixedHair Unmix(CoatSight sight, HairLight light)
    {
        var seen = sight.Light;
        var noise = Noise(seen, sight.LightSd);
        var (white, gloss) = (light.Show(NaturalHair.White), light.Show(new Xyz(Gloss, Gloss, Gloss)));
        var beliefs = new HairBeliefs();
        foreach (var own in light.Kinds)
        {
            var shown = light.Show(own.Light);
            foreach (var (grey, greyWeight) in Greys)
            {
                var mixed = Mix(white, shown, grey);
                foreach (var (cover, coverWeight) in Covers)
                {
                    if (cover < 1 && sight.Skin is null)
                    {
                        continue;
                    }

                    var skin = sight.Skin ?? Vector3.Zero;
                    var below = skin * (float)(1 - ((1 - LightBelow) * cover));
                    var ofSkin = (below * (float)(1 - cover)) + (skin * (float)(Through * cover));
                    var hair = new Xyz(
                        cover * (mixed.X + gloss.X),
                        cover * (mixed.Y + gloss.Y),
                        cover * (mixed.Z + gloss.Z)
                    );
                    var expected = new Xyz(hair.X + ofSkin.X, hair.Y + ofSkin.Y, hair.Z + ofSkin.Z);
                    beliefs.Add(
                        HairHypothesis.Of(
                            own,
                            grey,
                            Share(shown, cover * (1 - grey), expected),
                            seen,
                            expected,
                            Covariances.Add(
                                Covariances.Add(noise, light.NoiseOf(Share(hair, 1, expected))),
                                Covariances.Add(
                                    Covariances.Of(Share(gloss, GlossSd / Gloss, expected)),
                                    Covariances.Of(Share(white, cover * grey * WhiteSd, expected))
                                )
                            ),
                            Math.Log(own.Weight * greyWeight * coverWeight)
                                + OfContrast(
                                    sight,
                                    StrandTexture.LuminanceOf(white),
                                    StrandTexture.LuminanceOf(shown),
                                    StrandTexture.LuminanceOf(gloss),
                                    StrandTexture.LuminanceOf(mixed),
                                    StrandTexture.LuminanceOf(below),
                                    grey,
                                    cover
                                )
                        )
                    );
                }
            }
        }

        return beliefs.Conclude();
    }

    private static double OfContrast(
        CoatSight sight,
        double white,
        double own,
        double gloss,
        double mixed,
        double skin,
        double grey,
        double cover
    )
    {
        var seen = StrandTexture.LuminanceOf(sight.Light);
        var strands =
            StrandShare * sight.StrandsLeft * cover * cover * grey * (1 - grey) * (white - own) * (white - own);
        var gaps = GapShare * cover * (1 - cover) * (skin - mixed) * (skin - mixed);
        var glossy = GlossContrast * GlossContrast * gloss * gloss;
        var expected = (OwnContrast * OwnContrast) + ((strands + gaps + glossy) / (seen * seen));
        return HeavyTail.Log((Math.Log(sight.Contrast) - (Math.Log(expected) / 2)) / ContrastSd);
    }

    /// <summary>Covariance of ln of the light seen, the same for all that it may be; how the photo shows hair is not in it.</summary>
    private static Matrix3 Noise(Xyz seen, double lightSd)
    {
        return Covariances.Add(
            Matrix3.Diagonal(Alone(seen.X), Alone(seen.Y), Alone(seen.Z)),
            Covariances.Of(new Xyz(lightSd, lightSd, lightSd))
        );

        static double Alone(double light) => (HueSd * HueSd) + (BlackSd / light * (BlackSd / light));
    }

    /// <summary>So much of a light as a share of the whole, per channel.</summary>
    private static Xyz Share(Xyz light, double much, Xyz whole) =>
        new(much * light.X / whole.X, much * light.Y / whole.Y, much * light.Z / whole.Z);

    private static Xyz Mix(Xyz white, Xyz own, double grey) =>
        new(
            (grey * white.X) + ((1 - grey) * own.X),
            (grey * white.Y) + ((1 - grey) * own.Y),
            (grey * white.Z) + ((1 - grey) * own.Z)
        );
}
