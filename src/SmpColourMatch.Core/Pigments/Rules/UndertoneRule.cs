namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>The word on the label against the hue of the ink, both relative to pure carbon at the same lightness.</summary>
internal sealed class UndertoneRule(InkBench bench) : ICatalogueRule
{
    /// <summary>Lab units beyond which a tint looks warmer or cooler than carbon's. Chosen by us: about ΔE00 1 at that chroma.</summary>
    private const double Visible = 1.5;

    public void Check(
        PigmentCatalogue catalogue,
        LocatedValue root,
        IReadOnlyList<LocatedPigment> sound,
        FindingSink findings
    )
    {
        foreach (var (pigment, json, _) in InkBench.Legible(sound))
        {
            // Of a ladder that no ink fits the hue is not known.
            if (
                pigment.Undertone is not { } label
                || !InkBench.HasLadder(pigment)
                || bench.Suspect(catalogue, pigment) is { Others: null }
            )
            {
                continue;
            }

            var warmth = MatchedTint.Warmth(bench.Card(catalogue), bench.Drawdown(catalogue, pigment));
            var seen =
                warmth > Visible ? Undertone.Warm
                : warmth < -Visible ? Undertone.Cool
                : Undertone.Neutral;
            if (seen != label)
            {
                findings.Warning(
                    RuleCodes.UndertoneMismatch,
                    json.At("undertone"),
                    $"The label says {Word(label)}, but in a tint of L* 60 the ink is {Math.Abs(warmth):0.0} Lab units {(warmth < 0 ? "cooler" : "warmer")} than pure carbon, which is {Word(seen)}. Change the label, or check the ladder."
                );
            }
        }
    }

    private static string Word(Undertone undertone) =>
        undertone switch
        {
            Undertone.Cool => "cool",
            Undertone.Warm => "warm",
            _ => "neutral",
        };
}
