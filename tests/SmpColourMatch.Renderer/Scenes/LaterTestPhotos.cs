using static SmpColourMatch.Renderer.Scenes.TestMaterials;

namespace SmpColourMatch.Renderer.Scenes;

/// <summary>The second half of the photos in testimages/: <see cref="TestPhotos"/> holds the first and names them all.</summary>
internal static class LaterTestPhotos
{
    public static IReadOnlyList<SceneDescription> All =>
        [
            new()
            {
                Name = "09-side-red",
                Seed = 9,
                View = View(-78, 12, 340, up: -25),
                Skin = Skin(0.013, 0.009) with { Freckles = 40 },
                Hair = Red with { LengthMillimetres = 34, SideLengthMillimetres = 16, Wave = 0.35 },
                Backdrop = Room(BackdropKind.Clutter, 0.5, 0.5, 0.48, GarmentKind.Shirt, 0.2),
                Camera = new() { Exposure = 1.12, BlueGain = 1.03 },
            },
            new()
            {
                Name = "10-back-wavy-display-p3",
                Seed = 10,
                View = View(186, 12, 340, up: -25),
                Skin = Skin(0.037, 0.012),
                Hair = MidBrown with { LengthMillimetres = 45, SideLengthMillimetres = 22, Wave = 0.5 },
                Backdrop = Room(BackdropKind.Wall, 0.6, 0.5, 0.42, GarmentKind.None),
                Camera = new() { Profile = OutputProfile.DisplayP3, Exposure = 1.15 },
            },
            new()
            {
                Name = "11-top-shaved-chart",
                Seed = 11,
                View = View(175, 68, 395, right: -47),
                Skin = Skin(0.16, 0.014) with { Shine = 0.6 },
                Hair = Black with { LengthMillimetres = 0.8, BareSpots = [new(0, 84, -10, 50, 40, 0.15)] },
                Light = new() { Lamp = Lamp.A },
                Backdrop = Room(BackdropKind.Wall, 0.45, 0.45, 0.43, GarmentKind.Cape),
                Chart = new(-170, 5),
                Camera = new() { Exposure = 1.05 },
            },
            new()
            {
                Name = "12-front-thinning-mixed-grey",
                Seed = 12,
                Width = 1200,
                Height = 1600,
                View = View(-10, 52, 360, up: -20),
                Skin = Skin(0.048, 0.015),
                Hair = DarkBrown with
                {
                    GreyFraction = 0.4,
                    LengthMillimetres = 24,
                    TempleRecessionMillimetres = 24,
                    RecessionMillimetres = 8,
                    BareSpots = [new(0, 84, 30, 44, 40, 0.25)],
                },
                Backdrop = Room(BackdropKind.Wood, 0.36, 0.24, 0.14, GarmentKind.Cape),
                Camera = new() { Orientation = 6, Exposure = 1.15 },
            },
            new()
            {
                Name = "13-crown-thinning-chart",
                Seed = 13,
                View = View(165, 50, 400, right: 47),
                Skin = Skin(0.09, 0.017),
                Hair = Black with { LengthMillimetres = 14, BareSpots = [new(0, 76, -52, 46, 50, 0.18)] },
                Light = new() { Lamp = Lamp.LedB3 },
                Backdrop = Room(BackdropKind.Clutter, 0.4, 0.38, 0.35, GarmentKind.Towel, 0.3),
                Chart = new(172, -10),
                Camera = new() { Exposure = 1.05, BlueGain = 1.04 },
            },
            new()
            {
                Name = "14-side-fade",
                Seed = 14,
                View = View(102, 20, 330, up: -20),
                Skin = Skin(0.2, 0.012) with { Shine = 0.6 },
                Hair = Black with { LengthMillimetres = 9, SideLengthMillimetres = 1, Wave = 0.6 },
                Backdrop = Room(BackdropKind.Wood, 0.42, 0.31, 0.2, GarmentKind.Cape),
                Camera = new() { Exposure = 1.2 },
            },
            new()
            {
                Name = "15-front-shaved-chart",
                Seed = 15,
                Width = 1200,
                Height = 1600,
                View = View(12, 38, 400, up: -55),
                Skin = Skin(0.018, 0.009),
                Hair = LightBrown with
                {
                    LengthMillimetres = 1,
                    RecessionMillimetres = 22,
                    TempleRecessionMillimetres = 30,
                },
                Backdrop = Room(BackdropKind.Tiles, 0.5, 0.47, 0.42, GarmentKind.Towel, 0.12),
                Chart = new(10, -182),
                Camera = new() { Exposure = 1.02 },
            },
            new()
            {
                Name = "16-back-side-light-noise",
                Seed = 16,
                View = View(208, 22, 335, up: -20),
                Skin = Skin(0.065, 0.006),
                Hair = DarkBrown with { LengthMillimetres = 16, SideLengthMillimetres = 6, GreyFraction = 0.1 },
                Light = new()
                {
                    KeyAzimuthDegrees = 62,
                    KeyElevationDegrees = 30,
                    Fill = 0.15,
                    FillAzimuthDegrees = -40,
                    Ambient = 0.35,
                },
                Backdrop = Room(BackdropKind.Wall, 0.3, 0.42, 0.4, GarmentKind.Shirt, 0.35),
                Camera = new()
                {
                    Exposure = 0.85,
                    Noise = 0.05,
                    BlurPixels = 1.2,
                },
            },
        ];
}
