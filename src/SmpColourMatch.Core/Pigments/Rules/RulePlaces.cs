namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>Finds the place of a value that a rule speaks of.</summary>
internal static class RulePlaces
{
    /// <summary>The steps of a ladder, strongest first, each with its place.</summary>
    public static IReadOnlyList<(MeasuredDilution Step, LocatedValue Json)> Ladder(this LocatedPigment located)
    {
        var list = located.Json.Member("dilutions")!;
        return
        [
            .. located
                .Pigment.Dilutions.Select((step, i) => (Step: step, Json: list.Children[i]))
                .OrderBy(each => each.Step.DiluentParts),
        ];
    }

    /// <summary>The member of that name, or the object itself.</summary>
    public static LocatedValue At(this LocatedValue json, string name) => json.Member(name) ?? json;
}
