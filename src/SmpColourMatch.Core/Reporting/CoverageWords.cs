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
        ClientStatus.NearerInk,
        ClientStatus.DarkerThanAnyInk,
        ClientStatus.HairLighterThanSkin,
    ];

    public static string Code(ClientStatus status) =>
        status switch
        {
            ClientStatus.Served => "served",
            ClientStatus.Gap => "gap",
            ClientStatus.NearerInk => "nearer-ink",
            ClientStatus.DarkerThanAnyInk => "darker-than-any-ink",
            ClientStatus.HueOutOfReach => "hue-out-of-reach",
            _ => "hair-lighter-than-skin",
        };

    public static string Words(ClientStatus status) =>
        status switch
        {
            ClientStatus.Served => "served within tolerance",
            ClientStatus.Gap => "gap: another ink would heal within tolerance",
            ClientStatus.NearerInk => "gap in part: beyond any ink's hue, another comes nearer",
            ClientStatus.DarkerThanAnyInk => "beyond any ink: too dark for a dot, density serves",
            ClientStatus.HueOutOfReach => "beyond any ink's hue, served as near as any ink gets",
            _ => "beyond any ink: hair lighter than the skin",
        };

    /// <summary>For a cell of the map.</summary>
    public static string Brief(ClientStatus status) =>
        status switch
        {
            ClientStatus.Served => "served",
            ClientStatus.HueOutOfReach => "no ink nearer",
            ClientStatus.Gap => "gap",
            ClientStatus.NearerInk => "nearer ink",
            ClientStatus.DarkerThanAnyInk => "density serves",
            _ => "hair is lighter",
        };

    /// <summary>For a legend.</summary>
    public static string Short(ClientStatus status) =>
        status switch
        {
            ClientStatus.Served => "served within tolerance",
            ClientStatus.HueOutOfReach => "as near as any ink gets",
            ClientStatus.Gap => "gap: an ink would serve",
            ClientStatus.NearerInk => "gap: an ink would come nearer",
            ClientStatus.DarkerThanAnyInk => "no ink is dark enough",
            _ => "hair lighter than the skin",
        };

    public static IReadOnlyList<MatchGrade> Grades { get; } = Enum.GetValues<MatchGrade>();

    public static string Code(MatchGrade grade) => grade.ToString().ToLowerInvariant();

    public static string Words(MatchGrade grade) =>
        grade switch
        {
            MatchGrade.Excellent => "excellent (dE00 up to 1)",
            MatchGrade.Good => "good (up to 2, on dark skin 3)",
            MatchGrade.Marginal => "marginal (up to 4)",
            MatchGrade.Poor => "poor in hue (above 4)",
            _ => "no dot of the right lightness",
        };

    /// <summary>Told apart by lightness too, for eyes that do not see red and green.</summary>
    public static string Colour(ClientStatus status) =>
        status switch
        {
            ClientStatus.Served => "#2e8b57",
            ClientStatus.Gap => "#e8590c",
            ClientStatus.NearerInk => "#f2b134",
            ClientStatus.DarkerThanAnyInk => "#343a40",
            ClientStatus.HueOutOfReach => "#74c0a0",
            _ => "#b9bec4",
        };
}
