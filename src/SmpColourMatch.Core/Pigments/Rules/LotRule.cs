using System.Text.Json;

namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>What may go into skin: a lot within its dates, opened not too long ago, and made sterile.</summary>
internal sealed class LotRule(DateOnly today) : ICatalogueRule
{
    /// <summary>Days. Chosen by us: twelve months is the longest period after opening printed on inks; a longer one is a slip.</summary>
    private const int LongestOpen = 366;

    public bool AsksAll => true;

    public void Check(
        PigmentCatalogue catalogue,
        LocatedValue root,
        IReadOnlyList<LocatedPigment> sound,
        FindingSink findings
    )
    {
        foreach (var located in sound)
        {
            var pigment = located.Pigment;
            var places = located.Objects("lots");
            if (pigment.Lots.Count == 0 && catalogue.Basis == CatalogueBasis.Measured)
            {
                findings.Info(
                    RuleCodes.NoLot,
                    located.Json,
                    "No lot is named, so neither expiry nor sterility can be checked. Add the lots that are on the shelf."
                );
            }

            for (var i = 0; i < pigment.Lots.Count; i++)
            {
                Check(pigment.Lots[i], places[i], findings);
            }
        }
    }

    private void Check(PigmentLot lot, LocatedValue json, FindingSink findings)
    {
        CheckDays(lot, json, findings);
        if (lot.Expires < today)
        {
            findings.Error(
                RuleCodes.LotExpired,
                json.At("expires"),
                $"Lot {Quoted.Of(lot.Lot)} expired on {lot.Expires:yyyy-MM-dd}; today is {today:yyyy-MM-dd}. Take it off the shelf and out of the catalogue."
            );
        }

        // A word that is not known is told as that.
        var unread = lot.Sterile is null && json.Member("sterile") is { Kind: not JsonValueKind.Null, Text: not "" };
        if ((lot.Sterile is null or Sterilisation.None) && !unread)
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

    /// <summary>Days that lie ahead or contradict one another, and a period after opening that no ink has.</summary>
    private void CheckDays(PigmentLot lot, LocatedValue json, FindingSink findings)
    {
        foreach (var (name, day) in ((string, DateOnly?)[])[("made", lot.Made), ("opened", lot.Opened)])
        {
            if (day > today)
            {
                findings.Error(
                    FindingCodes.BadDate,
                    json.At(name),
                    $"Lot {Quoted.Of(lot.Lot)} is said to have been {name} on {day:yyyy-MM-dd}; today is {today:yyyy-MM-dd}. Check the date."
                );
            }
        }

        if (lot.Opened < lot.Made)
        {
            findings.Error(
                FindingCodes.BadDate,
                json.At("opened"),
                $"Lot {Quoted.Of(lot.Lot)} was opened on {lot.Opened:yyyy-MM-dd}, before it was made on {lot.Made:yyyy-MM-dd}. Check both dates."
            );
        }

        if (lot.OpenedDays > LongestOpen)
        {
            findings.Error(
                RuleCodes.LotOpenedTooLong,
                json.At("openedDays"),
                $"Lot {Quoted.Of(lot.Lot)} may be used for {lot.OpenedDays} days once opened; no ink keeps for more than {LongestOpen}. State the maker's period after opening."
            );
        }
    }
}
