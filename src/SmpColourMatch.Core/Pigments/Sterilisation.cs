namespace SmpColourMatch.Core.Pigments;

/// <summary>How a lot was made sterile.</summary>
public enum Sterilisation
{
    None,
    Gamma,

    /// <summary>Ethylene oxide, written EO in the file.</summary>
    EthyleneOxide,
    Heat,
}
