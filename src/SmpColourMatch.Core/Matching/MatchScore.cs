using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Matching;

/// <summary>Orders candidates: smaller is better.</summary>
/// <remarks>
/// A dot is matched by the light it removes, so lightness leads. By CIEDE2000 alone, an ink whose hue cannot reach the target would be
/// thinned until the skin showing through mends its hue: neutral black for mid-brown hair on very light skin would go from 1:15 (the
/// right light) to 1:35 (5 L* too light). Lightness is therefore counted beside CIEDE2000. Where an ink can reach the target, both agree.
/// </remarks>
internal static class MatchScore
{
    /// <summary>Beyond this CIEDE2000 says little (optics.md), and lightness decides: a dot of the wrong lightness is seen first.</summary>
    public const double ReliableDeltaE00 = 10;

    /// <summary>Weight of CIEDE2000 among candidates beyond its range: settles ties of lightness only. Chosen by us.</summary>
    private const double BeyondWeight = 0.01;

    /// <summary>
    /// What a unit of l = |ΔL*|/S_L counts beside CIEDE2000, once it is more than <see cref="Slight"/>. Chosen by us: along a pigment's
    /// dilutions hue mends by at most 1.8 for each unit of lightness given away (very dark skin), so 3 holds the lightness.
    /// </summary>
    private const double LightnessWeight = 3;

    /// <summary>Lightness differences well below this hardly count: a ladder of whole parts cannot always do better. Chosen by us.</summary>
    private const double Slight = 0.05;

    /// <summary>CIEDE2000 plus 3·l²/(l + 0.05); of a CIEDE2000 above 10 only 10 and a hundredth count.</summary>
    public static double Of(Lab dot, Lab target) => Of(dot, target, Darkness(dot, target));

    /// <inheritdoc cref="Of(Lab, Lab)"/>
    /// <param name="dot">What is judged.</param>
    /// <param name="target">What it should look like.</param>
    /// <param name="darkness">Its <see cref="Darkness"/>, where that is known already.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Of(Lab dot, Lab target, double darkness)
    {
        var difference = DeltaE00.Between(dot, target);
        var lightness = Math.Abs(darkness);
        var hue = difference <= ReliableDeltaE00 ? difference : ReliableDeltaE00 + (BeyondWeight * difference);
        return hue + LightnessPart(lightness);
    }

    /// <summary>The part of the score that lightness alone makes: 3·l²/(l + 0.05), never falling with l ≥ 0.</summary>
    public static double LightnessPart(double lightness) =>
        LightnessWeight * lightness * lightness / (lightness + Slight);

    /// <summary>How much darker than the target a dot is, in CIEDE2000's own lightness unit ΔL*/S_L (ISO/CIE 11664-6); negative when lighter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Darkness(Lab dot, Lab target)
    {
        var offset = ((dot.L + target.L) / 2) - 50;
        var square = offset * offset;
        return (target.L - dot.L) / (1 + (0.015 * square / Math.Sqrt(20 + square)));
    }
}
