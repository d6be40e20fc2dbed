using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Core.Pigments;

namespace SmpColourMatch.Core.Matching;

/// <summary>
/// Low: the dot misses the target's lightness by more than the tolerance, the hair is lighter than the skin, or the two ends of the
/// dilution's interval look more than <see cref="WideSpread"/> apart, or the skin's colour is no skin's. High: within tolerance in hue too, the ends look less than
/// <see cref="NarrowSpread"/> apart, and nothing weakens the ground: target within reach, hair measured, mostly not grey, skin of a kind
/// that the model knows, long ladder, catalogue measured. Medium: the rest.
/// </summary>
internal static class ConfidenceRule
{
    /// <summary>CIEDE2000 between the healed dots at the interval's ends: 4 is ± 2, "good on light skin" (optics.md).</summary>
    private const double NarrowSpread = 4;

    /// <summary>8 is ± 4, "marginal" (optics.md); above, the photo hardly narrows the choice.</summary>
    private const double WideSpread = 8;

    /// <summary>Chosen by us: with more grey than this, the eye sees the grey.</summary>
    public const double MuchGrey = 0.3;

    /// <summary>Misfit beyond which the colour is no skin at all, and nothing that follows from it counts. Chosen by us: more than any health makes of a skin.</summary>
    private const double NoSkin = 5;

    /// <summary>Misfit of the skin in CIEDE2000 above which the model does not know it (<see cref="SkinFit.DeltaE00"/>).</summary>
    private const double UnusualSkin = 2;

    /// <summary>
    /// Misfit in standard deviations of the measurement above which its doubt no longer explains the colour (<see cref="SkinFit.MisfitInSd"/>).
    /// Chosen by us: at 2, three of ten uncalibrated photos of real heads are told of; lower, most are, and nobody reads it.
    /// </summary>
    private const double BeyondDoubt = 2;

    /// <summary>Whether the skin's colour is neither one that the model knows nor within the measurement's doubt of one.</summary>
    public static bool IsUnusual(SkinFit fit) => fit.DeltaE00 > UnusualSkin && fit.MisfitInSd > BeyondDoubt;

    public static Confidence Judge(
        JudgedCatalogue judged,
        MatchReach reach,
        SkinFit fit,
        HairColour hair,
        CatalogueBasis basis,
        bool within
    )
    {
        var spread = Spread(judged);
        if (
            !judged.LightnessFits
            || reach == MatchReach.HairLighterThanSkin
            || spread > WideSpread
            || fit.DeltaE00 > NoSkin
        )
        {
            return Confidence.Low;
        }

        var firm =
            within
            && spread <= NarrowSpread
            && reach == MatchReach.Reached
            && hair.Source != HairSource.Declared
            && hair.GreyFraction <= MuchGrey
            && fit.DeltaE00 <= UnusualSkin
            && judged.Ladders[judged.Best.Ladder].Ink.LogStrengthSd == 0
            && basis == CatalogueBasis.Measured;
        return firm ? Confidence.High : Confidence.Medium;
    }

    /// <summary>Difference of the dots at the rungs nearest to the interval's ends, on the measured skin.</summary>
    private static double Spread(JudgedCatalogue judged)
    {
        var ladder = judged.Ladders[judged.Best.Ladder];
        var doubt = judged.Doubts[judged.Best.Ladder];
        return DeltaE00.Between(DotNear(ladder, doubt.Low), DotNear(ladder, doubt.High));
    }

    private static Colorimetry.Lab DotNear(DilutionLadder ladder, double parts)
    {
        var nearest = 0;
        for (var i = 1; i < ladder.Parts.Length; i++)
        {
            if (Math.Abs(ladder.Parts[i] - parts) < Math.Abs(ladder.Parts[nearest] - parts))
            {
                nearest = i;
            }
        }

        return ladder.Dots[nearest];
    }
}
