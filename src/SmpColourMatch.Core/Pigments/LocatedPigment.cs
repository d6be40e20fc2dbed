namespace SmpColourMatch.Core.Pigments;

/// <summary>A pigment and the place in the file where it stands.</summary>
/// <param name="Pigment">As far as it could be read.</param>
/// <param name="Json">Where it stands.</param>
/// <param name="IsSound">Whether it read without error.</param>
internal sealed record LocatedPigment(Pigment Pigment, LocatedValue Json, bool IsSound)
{
    /// <summary>The objects of a list, in step with what the parser made of them.</summary>
    public IReadOnlyList<LocatedValue> Objects(string list) =>
        [.. (Json.Member(list)?.Children ?? []).Where(item => item.Kind == System.Text.Json.JsonValueKind.Object)];
}
