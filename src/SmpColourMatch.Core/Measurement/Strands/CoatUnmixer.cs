using System.Numerics;
using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement.Shading;

namespace SmpColourMatch.Core.Measurement.Strands;

/// <summary>
/// Takes a coat of hair apart: light seen = c·(g·white + (1 − g)·pigmented)·shade + (1 − c)·skin below + gloss. Mean light and contrast of its pieces are weighed
/// against every kind of hair with every share of white and of skin; see docs/measurement.md.
/// </summary>
internal static class CoatUnmixer
{
    /// <summary>Fewer pieces say nothing of the contrast.</summary>
    public const int LeastCells = 12;

    /// <summary>Samples of a piece: a third of what it holds.</summary>
    private const int LeastSamples = 6;

    /// <summary>Pieces between these quantiles of brightness are used: darker ones are gaps and shade, lighter ones gloss. Chosen by us; a tenth either way moves black by 1 L*.</summary>
    private const double DarkestCells = 0.2;

    private const double LightestCells = 0.6;

    /// <summary>Light that the strands' cuticle mirrors, as reflectance, and its sd: a smooth surface of index 1.55 mirrors 0.046 head on, strands turn most of it aside. Chosen by us on rendered coats of black hair.</summary>
    private const double Gloss = 0.016;

    private const double GlossSd = 0.007;

    /// <summary>Skin below hair has this share of the light on bare skin. Chosen by us; 0.55 to 0.85 gives the same results.</summary>
    private const double LightBelow = 0.6;

    /// <summary>One sd, relative: gaps and layers of the coat; where no skin shows how light falls, that too.</summary>
    private const double CoatSd = 0.1;

    private const double UnshadedSd = 0.3;

    /// <summary>One sd in ln of each channel alone: strands of several colours, mottled light.</summary>
    private const double HueSd = 0.05;

    /// <summary>Flare and crushed blacks, linear light.</summary>
    private const double BlackSd = 0.004;

    /// <summary>White strands are not all as white: one sd in ln.</summary>
    private const double WhiteSd = 0.08;

    /// <summary>
    /// Relative contrast of a coat of one colour: lit strands against those between; gloss adds this share of its own. Median of rendered coats; real locks
    /// have more, for which the tail is heavy.
    /// </summary>
    private const double OwnContrast = 0.082;

    private const double GlossContrast = 0.25;

    /// <summary>
    /// One over the strands that a pixel averages: 0.07 mm strands on pixels of 0.35 mm with the blur of phones; rendered coats 0.03–0.09 from the sharpest to the
    /// most blurred. Skin that shows between strands is coarser or finer than strands: the same for it, with less weight.
    /// </summary>
    private const double StrandShare = 0.048;

    private const double GapShare = 0.03;

    /// <summary>One sd of ln contrast.</summary>
    private const double ContrastSd = 0.3;

    /// <summary>Noise is estimated from skin, whose own grain is in it: this share of it is taken off …</summary>
    private const double NoiseShare = 0.6;

    /// <summary>… and this share of the contrast is always the hair's.</summary>
    private const double LeastOfContrast = 0.25;

    /// <summary>Least relative contrast of any coat: a drawn area has none.</summary>
    private const double SmoothContrast = 0.03;

    /// <summary>Shares of white strands and of hair among what is seen, and how likely each is: chosen by us; most heads show no grey, most coats hide the skin.</summary>
    private static readonly (double Share, double Weight)[] Greys =
    [
        (0, 0.72),
        .. from share in (double[])[0.05, 0.12, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8] select (share, 0.28 / 9),
    ];

    private static readonly (double Share, double Weight)[] Covers =
    [
        (1, 0.5),
        (0.9, 0.16),
        (0.75, 0.13),
        (0.6, 0.12),
        (0.45, 0.09),
    ];

    /// <summary>Null where there are too few pieces.</summary>
    /// <param name="samples">Of the hair.</param>
    /// <param name="shading">How light falls on the head; null where no skin shows it.</param>
    /// <param name="scale">See <see cref="StrandTexture.ScaleOf"/>.</param>
    /// <param name="calibration">Whose doubt is in the result where a chart ties colours down; where none does, it is left out: light is estimated later.</param>
    public static UnmixedHair? Unmix(
        SampledPixels samples,
        HeadShading? shading,
        CalibrationSummary calibration,
        double scale
    )
    {
        var cells = StrandTexture.Of(samples, shading, LeastSamples);
        if (cells.Count < LeastCells)
        {
            return null;
        }

        cells.Sort((a, b) => a.Luminance.CompareTo(b.Luminance));
        var (first, last) = ((int)(DarkestCells * (cells.Count - 1)), (int)(LightestCells * (cells.Count - 1)));
        var used = cells.GetRange(first, last - first + 1);
        var seen = Vector3.Max(
            used.Aggregate(Vector3.Zero, (sum, cell) => sum + cell.Light) / used.Count,
            new Vector3((float)BlackSd)
        );
        var luminance = StrandTexture.LuminanceOf(seen);
        var contrasts = used.Select(cell => cell.Contrast).Order().ToArray();
        var contrast = contrasts[contrasts.Length / 2] / scale;
        var noise = shading is null ? 0 : shading.SkinNoiseAt(luminance) / scale;
        var relative = shading is null ? UnshadedSd : shading.RelativeDoubt;
        return Weigh(
            new Xyz(seen.X, seen.Y, seen.Z),
            Math.Sqrt(
                Math.Max(
                    contrast - (NoiseShare * noise),
                    Math.Max(contrast * LeastOfContrast, SmoothContrast * SmoothContrast)
                )
            ),
            shading?.SkinLight,
            Math.Sqrt((CoatSd * CoatSd) + (relative * relative)),
            calibration
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static UnmixedHair Weigh(
        Xyz seen,
        double contrast,
        Vector3? skin,
        double lightSd,
        CalibrationSummary calibration
    )
    {
        var isTied = calibration.Method == CalibrationMethod.ColourChart;
        var kinds = isTied ? NaturalHair.All : NaturalHair.AsShown(calibration.HairSd);
        var noise = Noise(seen, lightSd, isTied ? calibration.HairSd : default);
        var below = (skin ?? Vector3.Zero) * (float)LightBelow;
        var white = NaturalHair.White;
        var beliefs = new HairBeliefs();
        foreach (var own in kinds)
        {
            foreach (var (grey, greyWeight) in Greys)
            {
                var mixed = Mix(white, own.Light, grey);
                foreach (var (cover, coverWeight) in Covers)
                {
                    if (cover < 1 && skin is null)
                    {
                        continue;
                    }

                    var expected = new Xyz(
                        (cover * mixed.X) + ((1 - cover) * below.X) + Gloss,
                        (cover * mixed.Y) + ((1 - cover) * below.Y) + Gloss,
                        (cover * mixed.Z) + ((1 - cover) * below.Z) + Gloss
                    );
                    var whiteSd = cover * grey * WhiteSd;
                    beliefs.Add(
                        HairHypothesis.Of(
                            own,
                            grey,
                            cover * (1 - grey),
                            seen,
                            expected,
                            Covariances.Add(
                                noise,
                                Covariances.Add(
                                    Covariances.Of(
                                        new Xyz(GlossSd / expected.X, GlossSd / expected.Y, GlossSd / expected.Z)
                                    ),
                                    Covariances.Of(
                                        new Xyz(
                                            whiteSd * white.X / expected.X,
                                            whiteSd * white.Y / expected.Y,
                                            whiteSd * white.Z / expected.Z
                                        )
                                    )
                                )
                            ),
                            Math.Log(own.Weight * greyWeight * coverWeight)
                                + OfContrast(
                                    contrast,
                                    StrandTexture.LuminanceOf(expected),
                                    StrandTexture.LuminanceOf(own.Light),
                                    StrandTexture.LuminanceOf(mixed),
                                    below,
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
        double contrast,
        double seen,
        double own,
        double mixed,
        Vector3 below,
        double grey,
        double cover
    )
    {
        var (white, skin) = (StrandTexture.LuminanceOf(NaturalHair.White), StrandTexture.LuminanceOf(below));
        var strands = StrandShare * cover * cover * grey * (1 - grey) * (white - own) * (white - own);
        var gaps = GapShare * cover * (1 - cover) * (skin - mixed) * (skin - mixed);
        var gloss = GlossContrast * GlossContrast * Gloss * Gloss;
        var expected = (OwnContrast * OwnContrast) + ((strands + gaps + gloss) / (seen * seen));
        return HeavyTail.Log((Math.Log(contrast) - (Math.Log(expected) / 2)) / ContrastSd);
    }

    /// <summary>Covariance of ln of the light seen, the same for all that it may be.</summary>
    private static Matrix3 Noise(Xyz seen, double lightSd, LabSd calibration)
    {
        var ofCalibration = Covariances.OfLab(calibration, seen);
        var alone = Matrix3.Diagonal(Alone(seen.X), Alone(seen.Y), Alone(seen.Z));
        return Covariances.Add(
            ofCalibration,
            Covariances.Add(alone, Covariances.Of(new Xyz(lightSd, lightSd, lightSd)))
        );

        static double Alone(double light) => (HueSd * HueSd) + (BlackSd / light * (BlackSd / light));
    }

    private static Xyz Mix(Xyz white, Xyz own, double grey) =>
        new(
            (grey * white.X) + ((1 - grey) * own.X),
            (grey * white.Y) + ((1 - grey) * own.Y),
            (grey * white.Z) + ((1 - grey) * own.Z)
        );
}
