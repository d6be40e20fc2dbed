namespace SmpColourMatch.Renderer.Scenes;

/// <summary>The photos in testimages/, in the order of SOURCES.md.</summary>
public static class TestPhotos
{
    private static readonly HairDescription Black = new()
    {
        Eumelanin = 60,
        Pheomelanin = 1,
        LengthMillimetres = 12,
    };

    private static readonly HairDescription DarkBrown = Black with { Eumelanin = 14 };
    private static readonly HairDescription MidBrown = Black with { Eumelanin = 5, Pheomelanin = 0.6 };
    private static readonly HairDescription LightBrown = Black with { Eumelanin = 2.2, Pheomelanin = 0.4 };
    private static readonly HairDescription Blond = Black with { Eumelanin = 0.8, Pheomelanin = 0.2 };
    private static readonly HairDescription Red = Black with { Eumelanin = 2, Pheomelanin = 2 };
    private static readonly HairDescription White = Black with { Eumelanin = 0.15, Pheomelanin = 0.02 };

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
        .. Second,
    ];

    private static IReadOnlyList<SceneDescription> Second =>
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

    private static ViewDescription View(double yaw, double pitch, double field, double right = 0, double up = 0) =>
        new()
        {
            YawDegrees = yaw,
            PitchDegrees = pitch,
            FieldMillimetres = field,
            ShiftRight = right,
            ShiftUp = up,
        };

    private static SkinDescription Skin(double melanosomes, double blood) =>
        new() { MelanosomeFraction = melanosomes, BloodFraction = blood };

    private static BackdropDescription Room(
        BackdropKind kind,
        double red,
        double green,
        double blue,
        GarmentKind garment = GarmentKind.Cape,
        double cloth = 0.035
    ) =>
        new()
        {
            Kind = kind,
            Red = red,
            Green = green,
            Blue = blue,
            Garment = garment,
            GarmentRed = cloth * 0.95,
            GarmentGreen = cloth,
            GarmentBlue = cloth * 1.1,
        };
}
