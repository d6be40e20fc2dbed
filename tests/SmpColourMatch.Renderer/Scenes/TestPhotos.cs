using static SmpColourMatch.Renderer.Scenes.TestMaterials;

namespace SmpColourMatch.Renderer.Scenes;

/// <summary>The photos in testimages/, in the order of SOURCES.md.</summary>
public static class TestPhotos
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<SceneDescription> All { get; } =
    [
        new()
        {
            Name = "01-crown-bald-spot",
            Seed = 1,
            View = View(170, 48, 330, up: -15),
            Skin = Skin(0.024, 0.011),
            Hair = DarkBrown with
            {
                LengthMillimetres = 22,
                SideLengthMillimetres = 12,
                BareSpots = [new(0, 78, -50, 40, 30, 0.06)],
            },
            Camera = new() { Exposure = 1.12 },
        },
        new()
        {
            Name = "02-front-receding-chart",
            Seed = 2,
            Width = 1200,
            Height = 1600,
            View = View(4, 28, 400, up: -60),
            Skin = Skin(0.037, 0.012),
            Hair = Black with
            {
                LengthMillimetres = 26,
                SideLengthMillimetres = 10,
                RecessionMillimetres = 8,
                TempleRecessionMillimetres = 26,
            },
            Backdrop = Room(BackdropKind.Tiles, 0.62, 0.66, 0.68),
            Chart = new(0, -182),
            Camera = new() { Exposure = 1.05 },
        },
        new()
        {
            Name = "03-side-shaved",
            Seed = 3,
            View = View(72, 18, 330, up: -25),
            Skin = Skin(0.09, 0.017),
            Hair = Black with { LengthMillimetres = 0.7, RecessionMillimetres = 14 },
            Backdrop = Room(BackdropKind.Wood, 0.3, 0.17, 0.085, GarmentKind.Shirt, 0.6),
            Camera = new() { Exposure = 1.15 },
        },
        new()
        {
            Name = "04-top-thinning-blond",
            Seed = 4,
            View = View(-8, 74, 320),
            Skin = Skin(0.015, 0.0075),
            Hair = Blond with
            {
                LengthMillimetres = 20,
                TempleRecessionMillimetres = 22,
                BareSpots = [new(0, 84, 0, 62, 45, 0.07)],
            },
            Light = new() { Lamp = Lamp.LedB3, KeyAzimuthDegrees = 35 },
            Backdrop = Room(BackdropKind.Clutter, 0.25, 0.24, 0.22, GarmentKind.Cape),
            Camera = new() { Exposure = 1.1, RedGain = 1.01 },
        },
        new()
        {
            Name = "05-back-short-chart",
            Seed = 5,
            View = View(178, 8, 395, right: -47, up: -25),
            Skin = Skin(0.22, 0.01),
            Hair = Black with { LengthMillimetres = 5, Wave = 0.5 },
            Backdrop = Room(BackdropKind.Wall, 0.32, 0.36, 0.4, GarmentKind.Towel, 0.7),
            Chart = new(-170, -5),
            Camera = new() { Exposure = 1.05 },
        },
        new()
        {
            Name = "06-alopecia-patch",
            Seed = 6,
            View = View(140, 25, 320, up: -15),
            Skin = Skin(0.054, 0.014),
            Hair = DarkBrown with
            {
                LengthMillimetres = 9,
                BareSpots = [new(42, 30, -72, 19, 5, 0.01), new(58, 52, -22, 9, 4, 0.05)],
            },
            Light = new() { Lamp = Lamp.A },
            Backdrop = Room(BackdropKind.Wall, 0.6, 0.55, 0.45, GarmentKind.Towel, 0.45),
            Camera = new()
            {
                Exposure = 1.15,
                RedGain = 1.06,
                BlueGain = 0.9,
                Noise = 0.02,
            },
        },
        new()
        {
            Name = "07-front-bald-shine",
            Seed = 7,
            View = View(-6, 45, 320, up: -20),
            Skin = Skin(0.024, 0.013) with { Shine = 1, Freckles = 14 },
            Hair = DarkBrown with
            {
                GreyFraction = 0.6,
                LengthMillimetres = 7,
                RecessionMillimetres = 60,
                TempleRecessionMillimetres = 10,
                BareSpots = [new(0, 90, -20, 72, 26, 0.01)],
            },
            Light = new() { KeyElevationDegrees = 40, KeyAzimuthDegrees = 20 },
            Backdrop = Room(BackdropKind.Wall, 0.2, 0.24, 0.3, GarmentKind.Cape),
            Camera = new() { Exposure = 1.1 },
        },
        new()
        {
            Name = "08-crown-white-hair",
            Seed = 8,
            View = View(200, 45, 330, up: -12),
            Skin = Skin(0.028, 0.016),
            Hair = White with { LengthMillimetres = 18, BareSpots = [new(0, 80, -45, 34, 40, 0.12)] },
            Light = new() { Lamp = Lamp.LedB3 },
            Backdrop = Room(BackdropKind.Tiles, 0.35, 0.42, 0.45, GarmentKind.Shirt, 0.12),
            Camera = new() { Exposure = 1.05 },
        },
        .. LaterTestPhotos.All,
    ];
}
