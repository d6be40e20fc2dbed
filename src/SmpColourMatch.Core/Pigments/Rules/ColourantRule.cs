namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>The colourants are told, none of them is restricted, and they are no more than the whole.</summary>
internal sealed class ColourantRule : ICatalogueRule
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

            for (var i = 0; i < pigment.Colourants.Count; i++)
            {
                Check(pigment.Colourants[i].Ci, json.Member("colourants")!.Children[i].At("ci"), findings);
            }
        }
    }

    private static void Check(string ci, LocatedValue json, FindingSink findings)
    {
        if (!IsColourIndexNumber(ci))
        {
            findings.Error(
                RuleCodes.ColourantUndeclared,
                json,
                $"{Quoted.Of(ci)} is no Colour Index number, so the colourant is not declared. Write its five digits, as \"77266\" for carbon black, \"77499\" for black iron oxide."
            );
        }
        else if (RestrictedColourants.Reason(ci) is { } reason)
        {
            findings.Error(
                RuleCodes.ColourantRestricted,
                json,
                $"CI {Quoted.Clean(ci)} is {reason}. Replace it, or do not offer this ink in the EU (set the rule off where that law does not hold)."
            );
        }
    }

    /// <summary>Five digits, and perhaps a colon or hyphen with one or two more for the salt.</summary>
    private static bool IsColourIndexNumber(string ci) =>
        ci.Length >= 5
        && !ci.AsSpan(0, 5).ContainsAnyExceptInRange('0', '9')
        && (
            ci.Length == 5
            || (ci.Length is 7 or 8 && ci[5] is ':' or '-' && !ci.AsSpan(6).ContainsAnyExceptInRange('0', '9'))
        );
}
