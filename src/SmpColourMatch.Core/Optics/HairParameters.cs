namespace SmpColourMatch.Core.Optics;

/// <summary>What makes a hair's colour in the model: absorption over scattering at 550 nm by each melanin.</summary>
/// <param name="Eumelanin">E, ≥ 0; white 0.15, black 60.</param>
/// <param name="Pheomelanin">P, ≥ 0; white 0.02, red 2.</param>
public readonly record struct HairParameters(double Eumelanin, double Pheomelanin)
{
    /// <exception cref="ArgumentOutOfRangeException">A value is negative, infinite or not a number.</exception>
    internal void Require(string parameter)
    {
        if (!(Eumelanin >= 0) || double.IsInfinity(Eumelanin))
        {
            throw new ArgumentOutOfRangeException(parameter, Eumelanin, "Eumelanin: 0 or more expected.");
        }

        if (!(Pheomelanin >= 0) || double.IsInfinity(Pheomelanin))
        {
            throw new ArgumentOutOfRangeException(parameter, Pheomelanin, "Pheomelanin: 0 or more expected.");
        }
    }
}
