namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>Nobody measures tomorrow: the date of the drawdowns is today's or past.</summary>
internal sealed class MeasurementDateRule(DateOnly today) : ICatalogueRule
{
    public void Check(
        PigmentCatalogue catalogue,
        LocatedValue root,
        IReadOnlyList<LocatedPigment> sound,
        FindingSink findings
    )
    {
        if (catalogue.Measurement?.Date is { } date && date > today)
        {
            findings.Error(
                FindingCodes.BadDate,
                root.Member("measurement")!.At("date"),
                $"The drawdowns are said to have been measured on {date:yyyy-MM-dd}; today is {today:yyyy-MM-dd}. Check the date."
            );
        }
    }
}
