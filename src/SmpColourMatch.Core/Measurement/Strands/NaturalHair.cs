using SmpColourMatch.Core.Calibration.Correction;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Measurement.Strands;

/// <summary>
/// A kind of pigmented hair that people have, as what is believed before a photo is seen: by the hair model of optics.md, from black over brown and
/// blond to white, each step of ln E as likely but the white ones, and red as a ninth beside. Measured hairs differ from the model (docs/method.md); the spread owns up to it.
/// </summary>
/// <param name="Light">Linear light of its dense coat.</param>
/// <param name="Covariance">Of ln of that.</param>
/// <param name="Weight">Share of all hairs; they sum to 1.</param>
internal readonly record struct NaturalHair(Xyz Light, Matrix3 Covariance, double Weight)
{
    /// <summary>Steps from black to white. Chosen by us: neighbours differ by 2 to 3 L*, less than any photo tells apart; more costs time.</summary>
    private const int Steps = 24;

    /// <summary>Ends of E, a little beyond black's 60 and white's 0.15.</summary>
    private const double Darkest = 80;

    private const double Lightest = 0.1;

    /// <summary>One sd of ln P about the named hairs' P at that E. Chosen by us: mid brown's red share to light brown's.</summary>
    private const double PheomelaninSd = 0.35;

    /// <summary>One sd of the slope of ln reflectance over 150 nm by which real hairs differ from the model: seven measured ones lie ΔE00 0.9–4.2 off it (docs/method.md).</summary>
    private const double SlopeSd = 0.12;

    /// <summary>One sd in ln of each channel beside that, so that no colour is impossible.</summary>
    private const double LeastSd = 0.02;

    /// <summary>
    /// Hair whose every strand is white is mostly hair of another colour gone grey, which the shares of white stand for. So below this E a kind is less likely, by this factor.
    /// Chosen by us: as likely as the others, half white black hair reads as white (mean error on grey heads twice as large); at a fifth, white heads read too dark.
    /// </summary>
    private const double WhiteBelow = 0.5;

    private const double WhiteWeight = 1.0 / 3;

    /// <summary>E and P of the named hairs of optics.md, darkest first.</summary>
    private static readonly (double Eumelanin, double Pheomelanin)[] Named =
    [
        (60, 1),
        (14, 1),
        (5, 0.6),
        (2.2, 0.4),
        (0.8, 0.2),
        (0.15, 0.02),
    ];

    /// <summary>Red hair: P = 2 whatever E.</summary>
    private static readonly double[] RedEumelanin = [1, 2, 4];

    private static readonly Lazy<NaturalHair[]> Made = new(Make);

    private static readonly Lazy<Xyz> MadeWhite = new(() => LightOf(0.15, 0.02, 0));

    /// <summary>All of them.</summary>
    public static NaturalHair[] All => Made.Value;

    /// <summary>White strands (optics.md), linear light.</summary>
    public static Xyz White => MadeWhite.Value;

    private static NaturalHair[] Make()
    {
        var step = Math.Log(Darkest / Lightest) / (Steps - 1);
        var hairs = new List<NaturalHair>();
        for (var i = 0; i < Steps; i++)
        {
            var eumelanin = Lightest * Math.Exp(i * step);
            hairs.Add(Of(eumelanin, PheomelaninAt(eumelanin), step, eumelanin < WhiteBelow ? WhiteWeight : 1));
        }

        var red = hairs.Sum(hair => hair.Weight) / 8 / RedEumelanin.Length;
        hairs.AddRange(RedEumelanin.Select(eumelanin => Of(eumelanin, 2, step, red)));
        var all = hairs.Sum(hair => hair.Weight);
        return [.. hairs.Select(hair => hair with { Weight = hair.Weight / all })];
    }

    private static NaturalHair Of(double eumelanin, double pheomelanin, double step, double weight)
    {
        var light = LightOf(eumelanin, pheomelanin, 0);
        var (darker, redder, warmer) = (
            Change(light, LightOf(eumelanin * Math.Exp(step / 2), pheomelanin, 0)),
            Change(light, LightOf(eumelanin, pheomelanin * Math.Exp(PheomelaninSd), 0)),
            Change(light, LightOf(eumelanin, pheomelanin, SlopeSd))
        );
        var covariance = Covariances.Add(
            Covariances.Add(Covariances.Of(darker), Covariances.Of(redder)),
            Covariances.Add(
                Covariances.Of(warmer),
                Matrix3.Diagonal(LeastSd * LeastSd, LeastSd * LeastSd, LeastSd * LeastSd)
            )
        );
        return new NaturalHair(light, covariance, weight);
    }

    private static Xyz Change(Xyz from, Xyz to) =>
        new(Math.Log(to.X / from.X), Math.Log(to.Y / from.Y), Math.Log(to.Z / from.Z));

    /// <summary>Between the named hairs, ln P over ln E; beyond the ends as at the ends.</summary>
    private static double PheomelaninAt(double eumelanin)
    {
        for (var i = 1; i < Named.Length; i++)
        {
            var (dark, light) = (Named[i - 1], Named[i]);
            if (eumelanin >= light.Eumelanin)
            {
                var share = Math.Clamp(
                    Math.Log(eumelanin / light.Eumelanin) / Math.Log(dark.Eumelanin / light.Eumelanin),
                    0,
                    1
                );
                return light.Pheomelanin * Math.Pow(dark.Pheomelanin / light.Pheomelanin, share);
            }
        }

        return Named[^1].Pheomelanin;
    }

    private static Xyz LightOf(double eumelanin, double pheomelanin, double slope)
    {
        var reflectance = new HairModel(new HairParameters(eumelanin, pheomelanin)).Reflectance;
        if (slope != 0)
        {
            var samples = reflectance.Samples.ToArray();
            for (var i = 0; i < samples.Length; i++)
            {
                samples[i] *= Math.Exp(slope * (Spectrum.Wavelength(i) - 550) / 150);
            }

            reflectance = new Spectrum(samples);
        }

        var rgb = LinearRgb.FromXyz(Illuminant.D65.ToXyz(reflectance));
        return new Xyz(Math.Max(rgb.R, 1e-3), Math.Max(rgb.G, 1e-3), Math.Max(rgb.B, 1e-3));
    }
}
