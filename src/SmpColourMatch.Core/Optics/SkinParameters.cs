namespace SmpColourMatch.Core.Optics;

/// <summary>What makes a skin's colour in the model.</summary>
/// <param name="MelanosomeFraction">f_m, volume fraction of melanosomes in the epidermis; 0–1, people 0.002–0.6.</param>
/// <param name="BloodFraction">f_b, volume fraction of blood in the dermis; 0–1, people 0.0005–0.15.</param>
/// <param name="ScatteringScale">σ, scattering of the horny layer relative to the usual; above 0, people 0.15–3.</param>
/// <remarks><c>default</c> is not a skin: its scattering is 0.</remarks>
public readonly record struct SkinParameters(
    double MelanosomeFraction,
    double BloodFraction,
    double ScatteringScale = 1
)
{
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range or not a number.</exception>
    internal void Require(string parameter)
    {
        if (!(MelanosomeFraction is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(parameter, MelanosomeFraction, "Melanosome fraction: 0–1 expected.");
        }

        if (!(BloodFraction is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(parameter, BloodFraction, "Blood fraction: 0–1 expected.");
        }

        if (!(ScatteringScale is > 0 and <= 100))
        {
            throw new ArgumentOutOfRangeException(
                parameter,
                ScatteringScale,
                "Scattering scale: above 0, up to 100, expected."
            );
        }
    }
}
