namespace SmpColourMatch.Core.Optics;

/// <summary>A pigment as a thin film of it on a white card shows it.</summary>
/// <param name="Density">D, optical depth of the neat film at 550 nm per pass, 0–10000; 20 for the carbon black of reference.</param>
/// <param name="Alpha">α, as in <see cref="InkOptics"/>.</param>
/// <param name="RedOxide">w_R ≥ 0.</param>
/// <param name="YellowOxide">w_Y ≥ 0.</param>
public readonly record struct DrawdownInk(double Density, double Alpha = 1, double RedOxide = 0, double YellowOxide = 0)
{
    /// <summary>What the ink is in skin, if all inks keep their strength relative to the reference black (D = 20 on the card, τ_neat = 20 in skin). Assumed until patch tests set the gain.</summary>
    public InkOptics ToInkOptics(double gain = 1) => new(Density, Alpha, RedOxide, YellowOxide, gain);
}
