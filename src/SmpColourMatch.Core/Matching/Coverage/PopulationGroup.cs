using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Matching.Coverage;

/// <summary>A group of people with published colours of skin.</summary>
/// <param name="Name">As the source has it.</param>
/// <param name="Weight">Its share of the population.</param>
/// <param name="Skin">Mean Lab of its skin, D65/2°.</param>
/// <param name="SkinSd">Spread of it.</param>
/// <param name="Hairs">Share of each named hair (<see cref="Optics.NamedHair"/>), adding up to 1.</param>
internal sealed record PopulationGroup(
    string Name,
    double Weight,
    Lab Skin,
    LabSd SkinSd,
    IReadOnlyList<(string Hair, double Share)> Hairs
)
{
    /// <summary>
    /// Skin: mean and sd of Lab (D65/2°) over the face spectra published with ISET (isetcam, MIT, data/surfaces/reflectances: Hyspex and
    /// Vhrel sets, 91 people), per group as named there: 48, 22, 7, 11 and 6 people; the last group's mean is set by six people between
    /// L* 24 and 67. Faces are redder than scalps. Weights: equal, chosen by us so that no group is drowned; give your own clients as a CSV.
    /// Hair of the first: self-reports of 343 234 people (Morgan and others 2018, Nature Communications 9, 5271; rounded): black 5 %, dark brown
    /// 38 %, light brown 41 % (halved here between mid and light), blond 11 %, red 5 %; of the others: black or dark brown, shares chosen by
    /// us. Of every colour 15 % have turned grey (chosen by us; 6–23 % of adults have half their hair grey by fifty: Panhard and others 2012).
    /// </summary>
    public static IReadOnlyList<PopulationGroup> All { get; } =
    [
        new(
            "Caucasian",
            0.2,
            new Lab(61.1, 16.3, 17.1),
            new LabSd(3.9, 3, 2.4),
            Greying([
                ("black", 0.05),
                ("dark-brown", 0.38),
                ("mid-brown", 0.205),
                ("light-brown", 0.205),
                ("blond", 0.11),
                ("red", 0.05),
            ])
        ),
        new(
            "Asian",
            0.2,
            new Lab(62, 15.7, 17),
            new LabSd(2.8, 1.3, 1.8),
            Greying([("black", 0.75), ("dark-brown", 0.25)])
        ),
        new(
            "Middle Eastern",
            0.2,
            new Lab(57.5, 15.9, 16.6),
            new LabSd(4, 2, 1.9),
            Greying([("black", 0.5), ("dark-brown", 0.4), ("mid-brown", 0.1)])
        ),
        new(
            "East Indian",
            0.2,
            new Lab(52.9, 14.1, 19.3),
            new LabSd(6.6, 2.2, 2.1),
            Greying([("black", 0.8), ("dark-brown", 0.2)])
        ),
        new(
            "African American",
            0.2,
            new Lab(35.7, 8.7, 11.5),
            new LabSd(9, 3, 4),
            Greying([("black", 0.85), ("dark-brown", 0.15)])
        ),
    ];

    private static IReadOnlyList<(string, double)> Greying(IReadOnlyList<(string Hair, double Share)> hairs) =>
        [.. hairs.Select(hair => (hair.Hair, 0.85 * hair.Share)), ("grey", 0.15)];
}
