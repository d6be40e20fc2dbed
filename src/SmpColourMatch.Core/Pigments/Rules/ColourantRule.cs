using System.Text.Json;

namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>The colourants are told, none of them is restricted, and they are no more than the whole.</summary>
internal sealed class ColourantRule : ICatalogueRule
{
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
            var (pigment, json, _) = located;
            if (pigment.Colourants.Count == 0)
            {
                findings.Error(
                    RuleCodes.ColourantUndeclared,
                    json.At("colourants"),
                    "No colourant is declared. (EU) 2020/2081 wants every ingredient named: list each by its Colour Index number, as \"77266\"."
                );
                continue;
            }

            var total = pigment.Colourants.Sum(colourant => colourant.WeightPercent ?? 0);
            if (total > 100)
            {
                findings.Error(
                    RuleCodes.ColourantsOver100,
                    json.At("colourants"),
                    $"The colourants add up to {total:0.##} % of the weight. Check the shares; 100 % would leave no room for the carrier."
                );
            }

            var places = located.Objects("colourants");
            for (var i = 0; i < pigment.Colourants.Count; i++)
            {
                // A number without quotes is told as such.
                if (places[i].Member("ci") is not { Kind: JsonValueKind.Number })
                {
                    Check(pigment.Colourants[i].Ci, places[i].At("ci"), findings);
                }
            }
        }
    }

    private static void Check(string ci, LocatedValue json, FindingSink findings)
    {
        if (ColourIndexNumber.Of(ci) is not { } number)
        {
            findings.Error(
                RuleCodes.ColourantUndeclared,
                json,
                $"{Quoted.Of(ci)} is no Colour Index number (five digits from 10000 to 77999), so the colourant is not declared. Write for example \"77266\" for carbon black, \"77499\" for black iron oxide."
            );
        }
        else if (RestrictedColourants.Reason(number) is { } reason)
        {
            findings.Error(
                RuleCodes.ColourantRestricted,
                json,
                $"CI {number} is {reason}. Replace it, or do not offer this ink in the EU (set the rule off where that law does not hold)."
            );
        }
    }
}
