using SmpColourMatch.Core.Matching.Coverage;

namespace SmpColourMatch.Core.Reporting;

/// <summary>The words and colours of a coverage survey, the same in text, JSON and pictures.</summary>
internal static class CoverageWords
{
    public static IReadOnlyList<ClientStatus> All { get; } =
    [
        ClientStatus.Served,
        ClientStatus.HueOutOfReach,
        ClientStatus.Gap,
        ClientStatus.DarkerThanAnyInk,
        ClientStatus.HairLighterThanSkin,
    ];

    public static string Code(ClientStatus status) =>
        status switch
        {
            ClientStatus.Served => "served",
            ClientStatus.Gap => "gap",
            ClientStatus.DarkerThanAnyInk => "darker-than-any-ink",
            ClientStatus.HueOutOfReach => "hue-out-of-reach",
            _ => "hair-lighter-than-skin",
        };

    public static string Words(ClientStatus status) =>
        status switch
        {
            ClientStatus.Served => "served within tolerance",
            ClientStatus.Gap => "gap: another ink would come visibly nearer",
            ClientStatus.DarkerThanAnyInk => "no ink: too dark for any dot, density serves",
            ClientStatus.HueOutOfReach => "served as near as any ink gets: no dot has that hue",
            _ => "no ink: hair lighter than the skin",
        };

    /// <summary>Told apart by lightness too, for eyes that do not see red and green.</summary>
    public static string Colour(ClientStatus status) =>
        status switch
        {
            ClientStatus.Served => "#2e8b57",
            ClientStatus.Gap => "#e8590c",
            ClientStatus.DarkerThanAnyInk => "#343a40",
            ClientStatus.HueOutOfReach => "#74c0a0",
            _ => "#b9bec4",
        };
}
