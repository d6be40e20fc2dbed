namespace SmpColourMatch.Core.Optics;

/// <summary>A pigment concentrate as the model sees it.</summary>
/// <param name="TauNeat">τ_neat, absorption optical depth of the neat ink's band at 550 nm, fresh; ≥ 0. 20 for carbon black is an assumption.</param>
/// <param name="Alpha">α, how the carbon part falls with wavelength; 1 neutral, lower cooler, higher warmer; −4 to 8.</param>
/// <param name="RedOxide">w_R, share of red iron oxide (CI 77491) relative to the carbon part; ≥ 0.</param>
/// <param name="YellowOxide">w_Y, share of yellow iron oxide (CI 77492); ≥ 0.</param>
/// <param name="Gain">What healed patch tests made of the strength; above 0, 1 until there are any.</param>
public readonly record struct InkOptics(
    double TauNeat,
    double Alpha = 1,
    double RedOxide = 0,
    double YellowOxide = 0,
    double Gain = 1
)
{
    /// <summary>Neutral carbon black concentrate.</summary>
    public static InkOptics CarbonBlack { get; } = new(20);

    /// <summary>The ink as its drawdown shows it, on the assumption of <see cref="DrawdownInk.ToInkOptics"/>.</summary>
    public DrawdownInk ToDrawdown() => new(TauNeat, Alpha, RedOxide, YellowOxide);

    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range or not a number.</exception>
    internal void Require(string parameter)
    {
        RequireFrom0(TauNeat, "Optical depth", parameter);
        RequireFrom0(RedOxide, "Red oxide", parameter);
        RequireFrom0(YellowOxide, "Yellow oxide", parameter);
        RequireFrom0(Gain, "Gain", parameter);
        if (!(Alpha is >= -4 and <= 8))
        {
            throw new ArgumentOutOfRangeException(parameter, Alpha, "Alpha: −4 to 8 expected.");
        }
    }

    private static void RequireFrom0(double value, string name, string parameter)
    {
        if (!(value is >= 0 and <= 1e4))
        {
            throw new ArgumentOutOfRangeException(parameter, value, $"{name}: 0–10000 expected.");
        }
    }
}
