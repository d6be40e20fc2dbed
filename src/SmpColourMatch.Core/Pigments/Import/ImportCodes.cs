namespace SmpColourMatch.Core.Pigments.Import;

/// <summary>The stable codes of what an import tells; docs/suppliers.md explains them.</summary>
public static class ImportCodes
{
    public const string BrokenTable = "broken-table";
    public const string MissingColumn = "missing-column";
    public const string MissingCondition = "missing-condition";
    public const string UnknownCondition = "unknown-condition";
    public const string BadValue = "bad-value";
    public const string NoColour = "no-colour";
    public const string UnevenSpectrum = "uneven-spectrum";
    public const string ScaleNotTold = "scale-not-told";
    public const string DecimalComma = "decimal-comma";
    public const string ComputedFromSpectra = "computed-from-spectra";
    public const string AdaptedLight = "adapted-light";
    public const string AdaptedObserver = "adapted-observer";
}
