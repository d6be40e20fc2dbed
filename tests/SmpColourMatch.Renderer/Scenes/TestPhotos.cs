namespace SmpColourMatch.Renderer.Scenes;

/// <summary>The photos in testimages/.</summary>
public static class TestPhotos
{
    public static IReadOnlyList<SceneDescription> All { get; } =
    [
        new SceneDescription
        {
            Name = "01-crown",
            Seed = 1,
            View = new ViewDescription { YawDegrees = 170, PitchDegrees = 48, ShiftUp = -15 },
            Skin = new SkinDescription { MelanosomeFraction = 0.024, BloodFraction = 0.011 },
            Hair = new HairDescription
            {
                Eumelanin = 14,
                Pheomelanin = 1,
                LengthMillimetres = 22,
                SideLengthMillimetres = 12,
                BareSpots = [new BareSpot(0, 78, -50, 38, 30, 0.06)],
            },
        },
        new SceneDescription
        {
            Name = "02-front",
            Seed = 2,
            Width = 1200,
            Height = 1600,
            View = new ViewDescription { YawDegrees = 5, PitchDegrees = 25, ShiftUp = -30 },
            Skin = new SkinDescription { MelanosomeFraction = 0.037, BloodFraction = 0.012 },
            Hair = new HairDescription
            {
                Eumelanin = 60,
                Pheomelanin = 1,
                LengthMillimetres = 25,
                SideLengthMillimetres = 10,
                RecessionMillimetres = 10,
                TempleRecessionMillimetres = 25,
            },
        },
        new SceneDescription
        {
            Name = "03-shaved",
            Seed = 3,
            View = new ViewDescription { YawDegrees = 60, PitchDegrees = 25, ShiftUp = -25 },
            Skin = new SkinDescription { MelanosomeFraction = 0.09, BloodFraction = 0.017 },
            Hair = new HairDescription { Eumelanin = 60, Pheomelanin = 1, LengthMillimetres = 0.7, RecessionMillimetres = 15 },
        },
    ];
}
