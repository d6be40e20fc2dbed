using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>The row of a ladder that lies farthest off the ink that the others make.</summary>
/// <remarks>
/// Four values bend towards a wrong row, so that the fit to all rows hides it or blames its neighbour. Where the whole ladder does not fit
/// well, each row in turn is left out; the one without which the others fit best is the suspect, and is judged by their ink.
/// </remarks>
/// <param name="Row">Its place in the ladder, strongest first.</param>
/// <param name="Off">ΔE00 from <paramref name="Ink"/>.</param>
/// <param name="Ink">Fitted to the other rows, or to all where no row stands out.</param>
/// <param name="Others">The pigment without that row where the others fit well without it; else null.</param>
internal sealed record LadderSuspect(int Row, double Off, DrawdownInk Ink, Pigment? Others)
{
    /// <summary>ΔE00 between a drawdown and the fitted ink above which the row is wrong: three times an instrument's 0.5.</summary>
    private const double Tolerance = 1.5;

    /// <summary>ΔE00 of the worst drawdown below which a ladder fits well and no row is left out, and which the others must keep. Chosen by us: noise of 0.3 stays below it.</summary>
    private const double Well = 0.75;

    /// <summary>Rows that must remain; at the ends, where leaving out means extrapolating, one more.</summary>
    private const int Remaining = InkFit.EnoughDilutions;

    /// <summary>Null when every row lies within the tolerance.</summary>
    /// <param name="card">What the ladder was drawn on.</param>
    /// <param name="pigment">With a ladder.</param>
    /// <param name="ink">Fitted to all rows.</param>
    /// <param name="fit">Fits the ink of some of its rows.</param>
    public static LadderSuspect? Of(
        DrawdownModel card,
        Pigment pigment,
        DrawdownInk ink,
        Func<Pigment, DrawdownInk> fit
    )
    {
        var ladder = pigment.Dilutions.OrderBy(step => step.DiluentParts).ToList();
        var (row, off) = Worst(card, ladder, ink);
        if (off <= Well)
        {
            return null;
        }

        var suspect = LeftOut(card, pigment, ladder, fit) ?? new LadderSuspect(row, off, ink, null);
        return suspect.Off > Tolerance ? suspect : null;
    }

    private static LadderSuspect? LeftOut(
        DrawdownModel card,
        Pigment pigment,
        List<MeasuredDilution> ladder,
        Func<Pigment, DrawdownInk> fit
    )
    {
        LadderSuspect? best = null;
        var bestOthers = Well;
        for (var row = 0; row < ladder.Count; row++)
        {
            var end = row == 0 || row == ladder.Count - 1;
            if (ladder.Count - 1 < Remaining + (end ? 1 : 0))
            {
                continue;
            }

            var others = pigment with { Dilutions = [.. ladder.Where((_, i) => i != row)] };
            var ink = fit(others);
            var worst = Worst(card, others.Dilutions, ink).Off;
            if (worst < bestOthers)
            {
                bestOthers = worst;
                best = new LadderSuspect(row, Distance(card, ink, ladder[row]), ink, others);
            }
        }

        return best;
    }

    private static (int Row, double Off) Worst(
        DrawdownModel card,
        IReadOnlyList<MeasuredDilution> ladder,
        DrawdownInk ink
    ) => ladder.Select((step, i) => (i, Distance(card, ink, step))).MaxBy(each => each.Item2);

    private static double Distance(DrawdownModel card, DrawdownInk ink, MeasuredDilution step) =>
        DeltaE00.Between(card.Predict(ink, step.DiluentParts), step.Lab);
}
