namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>What may go into skin: a lot within its dates, opened not too long ago, and made sterile.</summary>
internal sealed class LotRule(DateOnly today) : ICatalogueRule
{
    public void Check(
        PigmentCatalogue catalogue,
        LocatedValue root,
        IReadOnlyList<LocatedPigment> sound,
        FindingSink findings
    )
    {
        foreach (var (pigment, json) in sound)
        {
            if (pigment.Lots.Count == 0 && catalogue.Basis == CatalogueBasis.Measured)
            {
                findings.Info(
                    RuleCodes.NoLot,
                    json,
                    "No lot is named, so neither expiry nor sterility can be checked. Add the lots that are on the shelf."
                );
            }

            for (var i = 0; i < pigment.Lots.Count; i++)
            {
                Check(pigment.Lots[i], json.Member("lots")!.Children[i], findings);
            }
        }
    }

    private void Check(PigmentLot lot, LocatedValue json, FindingSink findings)
    {
        if (lot.Expires < today)
        {
            findings.Error(
                RuleCodes.LotExpired,
                json.At("expires"),
                $"Lot {Quoted.Of(lot.Lot)} expired on {lot.Expires:yyyy-MM-dd}; today is {today:yyyy-MM-dd}. Take it off the shelf and out of the catalogue."
            );
        }

        if (lot.Sterile is null or Sterilisation.None)
        {
            findings.Error(
                RuleCodes.LotNotSterile,
                json.At("sterile"),
                $"Lot {Quoted.Of(lot.Lot)} {(lot.Sterile is null ? "does not say how it was sterilised" : "is stated as not sterilised (none)")}. What goes into skin must be sterile: state gamma, EO or heat, or withdraw the lot."
            );
        }

        if (lot.Opened is { } opened && lot.OpenedDays is { } days && opened.AddDays(days) < today)
        {
            findings.Error(
                RuleCodes.LotOpenedTooLong,
                json.At("opened"),
                $"Lot {Quoted.Of(lot.Lot)} was opened on {opened:yyyy-MM-dd} and may be used for {days} days, until {opened.AddDays(days):yyyy-MM-dd}; today is {today:yyyy-MM-dd}. Open a new bottle."
            );
        }
    }
}
