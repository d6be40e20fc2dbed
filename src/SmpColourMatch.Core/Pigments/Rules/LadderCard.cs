using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>The card that a catalogue's ladders themselves speak for, where most of them contradict the one stated.</summary>
/// <remarks>One wrong row spoils one ladder; a card measured with another geometry, or typed from its label, spoils all. Fitted together: one Lab for the card and four values for each ink.</remarks>
internal static class LadderCard
{
    /// <summary>Ladders fitted together. Chosen by us: three numbers of a card need no more.</summary>
    private const int MostLadders = 6;

    /// <summary>ΔE00 of a ladder's worst drawdown: above the first it does not fit the stated card, below the second it fits the fitted one. Chosen by us; see <see cref="LadderFitRule"/>.</summary>
    private const double Off = 1.5;
    private const double Fits = 0.75;

    /// <summary>Doubt of the stated card: wide in lightness, where geometry and gloss tell, narrow in hue. Chosen by us.</summary>
    private const double LightnessSd = 10;
    private const double HueSd = 2;
    private const double ReadingSd = 0.5;

    private const int CardValues = 3;
    private const int InkValues = 4;

    /// <summary>Null when the stated card serves, or no other does better.</summary>
    public static Lab? Of(PigmentCatalogue catalogue, Lab stated, Func<Pigment, FittedInk> fit)
    {
        var ladders = catalogue
            .Pigments.Where(pigment => InkBench.HasLadder(pigment) && pigment.Dilutions.Count > InkFit.EnoughDilutions)
            .Take(MostLadders)
            .Select(pigment => (Pigment: pigment, fit(pigment).Ink))
            .ToList();
        var card = DrawdownModel.OnCard(stated);
        if (2 * ladders.Count(each => Worst(card, each.Pigment, each.Ink.ToDrawdown()) > Off) <= ladders.Count)
        {
            return null;
        }

        var start = new double[CardValues + (InkValues * ladders.Count)];
        var (low, high) = (new double[start.Length], new double[start.Length]);
        (start[0], start[1], start[2]) = (stated.L, stated.A, stated.B);
        (low[0], low[1], low[2]) = (50, -10, -10);
        (high[0], high[1], high[2]) = (100, 10, 10);
        for (var i = 0; i < ladders.Count; i++)
        {
            var at = CardValues + (InkValues * i);
            var ink = ladders[i].Ink;
            (start[at], start[at + 1]) = (Math.Log(ink.TauNeat), ink.Alpha);
            (start[at + 2], start[at + 3]) = (ink.RedOxide, ink.YellowOxide);
            (low[at], low[at + 1]) = (Math.Log(0.01), -1);
            (high[at], high[at + 1], high[at + 2], high[at + 3]) = (Math.Log(1000), 4, 5, 5);
        }

        var rows = CardValues + (3 * ladders.Sum(each => each.Pigment.Dilutions.Count)) + (3 * ladders.Count);
        new BoundedLeastSquares(Residuals, rows, low, high).Minimise(start);
        var found = new Lab(start[0], start[1], start[2]);
        card = DrawdownModel.OnCard(found);
        var fits = ladders.Select((each, i) => Worst(card, each.Pigment, InkAt(start, i))).Count(worst => worst < Fits);
        return 2 * fits > ladders.Count ? found : null;

        void Residuals(ReadOnlySpan<double> at, Span<double> residuals)
        {
            var model = DrawdownModel.OnCard(new Lab(at[0], at[1], at[2]));
            residuals[0] = (at[0] - stated.L) / LightnessSd;
            residuals[1] = (at[1] - stated.A) / HueSd;
            residuals[2] = (at[2] - stated.B) / HueSd;
            var place = CardValues;
            for (var i = 0; i < ladders.Count; i++)
            {
                var ink = InkAt(at, i);
                foreach (var step in ladders[i].Pigment.Dilutions)
                {
                    var (l, a, b) = model.Predict(ink, step.DiluentParts) - step.Lab;
                    residuals[place++] = l / ReadingSd;
                    residuals[place++] = a / ReadingSd;
                    residuals[place++] = b / ReadingSd;
                }

                residuals[place++] = ink.Alpha - 1;
                residuals[place++] = ink.RedOxide;
                residuals[place++] = ink.YellowOxide;
            }
        }
    }

    private static DrawdownInk InkAt(ReadOnlySpan<double> values, int ladder)
    {
        var at = values.Slice(CardValues + (InkValues * ladder), InkValues);
        return new DrawdownInk(Math.Exp(at[0]), at[1], at[2], at[3]);
    }

    private static double Worst(DrawdownModel card, Pigment pigment, DrawdownInk ink) =>
        pigment.Dilutions.Max(step => DeltaE00.Between(card.Predict(ink, step.DiluentParts), step.Lab));
}
