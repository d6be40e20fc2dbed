namespace SmpColourMatch.Core.Pigments;

/// <summary>A supplier's pigments, as read from a catalogue file.</summary>
/// <param name="Supplier">Who vouches for it.</param>
/// <param name="Basis">Measured or modelled.</param>
/// <param name="Measurement">Null only when modelled.</param>
/// <param name="DiluentName">What to dilute with; null when not told.</param>
/// <param name="Pigments">At least one.</param>
public sealed record PigmentCatalogue(
    string Supplier,
    CatalogueBasis Basis,
    MeasurementConditions? Measurement,
    string? DiluentName,
    IReadOnlyList<Pigment> Pigments
)
{
    /// <summary>The file format that this program reads and writes.</summary>
    public const string Schema = "smp-catalogue/1";
}
