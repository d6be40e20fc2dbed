namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>The stable codes of the deep rules; each has a section in docs/catalogue-rules.md.</summary>
public static class RuleCodes
{
    public const string WrongUnit = "wrong-unit";
    public const string RatioConvention = "ratio-convention";
    public const string SpectrumDisagrees = "spectrum-disagrees";
    public const string LadderNotMonotone = "ladder-not-monotone";
    public const string LotExpired = "lot-expired";
    public const string LotNotSterile = "lot-not-sterile";
    public const string LotOpenedTooLong = "lot-opened-too-long";
    public const string ColourantsOver100 = "colourants-over-100";
    public const string ColourantUndeclared = "colourant-undeclared";
    public const string ColourantRestricted = "colourant-restricted";
    public const string RegulatoryStatus = "regulatory-status";
    public const string LadderStep = "ladder-step";
    public const string LadderOffFit = "ladder-off-fit";
    public const string MasstoneOnly = "masstone-only";
    public const string DuplicateInk = "duplicate-ink";
    public const string UndertoneMismatch = "undertone-mismatch";
    public const string BlueShift = "blue-shift";
    public const string TitaniumDioxide = "titanium-dioxide";
    public const string AllowedBeyondMeasured = "allowed-beyond-measured";
    public const string Metamerism = "metamerism";
    public const string CardDisagrees = "card-disagrees";
    public const string NoLot = "no-lot";
}
