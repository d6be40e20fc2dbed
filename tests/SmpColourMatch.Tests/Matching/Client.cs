using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Core.Pigments;

namespace SmpColourMatch.Tests.Matching;

/// <summary>Skins, hair and catalogues for matching tests.</summary>
internal static class Client
{
    public static readonly LabSd ChartSd = new(2, 1.5, 1.5);
    public static readonly LabSd NoChartSd = new(6, 3, 4);

    public static PigmentCatalogue Reference { get; } = ReferenceCatalogue.Read();

    public static PigmentMatcher ReferenceMatcher { get; } = new(Reference);

    /// <summary>The neutral black alone.</summary>
    public static PigmentCatalogue Neutral { get; } = Reference with { Pigments = [Reference.Pigments[0]] };

    public static PigmentMatcher NeutralMatcher { get; } = new(Neutral);

    public static SkinColour Skin(string name, LabSd? sd = null) =>
        Skin(new SkinModel(ReferenceSkin.All.Single(skin => skin.Name == name).Parameters).Lab(), sd);

    public static SkinColour Skin(Lab lab, LabSd? sd = null) => new(lab, sd ?? ChartSd, 10_000);

    public static HairColour Hair(string id, LabSd? sd = null, double grey = 0) =>
        Hair(new HairModel(NamedHair.Find(id)!.Parameters).Lab(), sd, grey);

    public static HairColour Hair(Lab lab, LabSd? sd = null, double grey = 0) =>
        new(lab, sd ?? ChartSd, HairSource.Hair, grey, 10_000);
}
