namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>All deep rules: what they are called, what they weigh, and how they are made.</summary>
public static class RuleBook
{
    /// <summary>In the order of docs/catalogue-rules.md.</summary>
    public static IReadOnlyList<RuleEntry> Entries { get; } =
    [
        new(RuleCodes.WrongUnit, FindingSeverity.Error),
        new(RuleCodes.RatioConvention, FindingSeverity.Error),
        new(RuleCodes.SpectrumDisagrees, FindingSeverity.Error),
        new(RuleCodes.LadderNotMonotone, FindingSeverity.Error),
        new(RuleCodes.LotExpired, FindingSeverity.Error),
        new(RuleCodes.LotNotSterile, FindingSeverity.Error),
        new(RuleCodes.LotOpenedTooLong, FindingSeverity.Error),
        new(RuleCodes.ColourantsOver100, FindingSeverity.Error),
        new(RuleCodes.ColourantUndeclared, FindingSeverity.Error),
        new(RuleCodes.ColourantRestricted, FindingSeverity.Error),
        new(RuleCodes.RegulatoryStatus, FindingSeverity.Error),
        new(RuleCodes.LadderStep, FindingSeverity.Warning),
        new(RuleCodes.LadderOffFit, FindingSeverity.Warning),
        new(RuleCodes.MasstoneOnly, FindingSeverity.Warning),
        new(FindingCodes.FewDilutions, FindingSeverity.Warning),
        new(RuleCodes.DuplicateInk, FindingSeverity.Warning),
        new(RuleCodes.UndertoneMismatch, FindingSeverity.Warning),
        new(RuleCodes.BlueShift, FindingSeverity.Warning),
        new(RuleCodes.TitaniumDioxide, FindingSeverity.Warning),
        new(RuleCodes.AllowedBeyondMeasured, FindingSeverity.Warning),
        new(RuleCodes.Metamerism, FindingSeverity.Warning),
        new(FindingCodes.ModelledCatalogue, FindingSeverity.Warning),
        new(RuleCodes.CardDisagrees, FindingSeverity.Info),
        new(RuleCodes.NoLot, FindingSeverity.Info),
    ];

    public static bool Knows(string code) =>
        Entries.Any(entry => string.Equals(entry.Code, code, StringComparison.Ordinal));

    /// <param name="today">The day on which lots are judged.</param>
    internal static IReadOnlyList<ICatalogueRule> Rules(DateOnly today)
    {
        var bench = new InkBench();
        return
        [
            new ModelledBasisRule(),
            new FewDilutionsRule(),
            new WrongUnitRule(),
            new RatioConventionRule(),
            new SpectrumAgreementRule(),
            new LadderMonotoneRule(),
            new MeasurementDateRule(today),
            new LotRule(today),
            new ColourantRule(),
            new RegulatoryStatusRule(),
            new CardRule(bench),
            new LadderStepRule(bench),
            new LadderFitRule(bench),
            new MasstoneRule(bench),
            new DuplicateInkRule(bench),
            new UndertoneRule(bench),
            new BlueShiftRule(bench),
            new TitaniumDioxideRule(),
            new AllowedRangeRule(),
            new MetamerismRule(bench),
        ];
    }
}
