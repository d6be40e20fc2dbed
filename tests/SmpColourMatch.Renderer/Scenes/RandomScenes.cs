namespace SmpColourMatch.Renderer.Scenes;

/// <summary>
/// Draws scenes at random for benchmarks and training. Distributions, chosen by us to cover clients and rooms evenly rather than as
/// they occur: ln f_m even over 0.012–0.26; ln f_b normal around ln 0.014, sd 0.35; hair named or between names; view, cut, lamp and camera
/// independent of each other. <see cref="RandomCameras"/> and <see cref="RandomCharts"/> say what is drawn of those.
/// </summary>
public static class RandomScenes
{
    private static readonly (double Eumelanin, double Pheomelanin)[] Hairs =
    [
        (60, 1),
        (30, 1),
        (14, 1),
        (5, 0.6),
        (2.2, 0.4),
        (0.8, 0.2),
        (2, 2),
        (0.15, 0.02),
    ];

    /// <summary>Scene <paramref name="index"/> of the series <paramref name="seed"/>; any scene can be drawn without those before it.</summary>
    public static SceneDescription Draw(ulong seed, int index) => Draw(seed, index, new RandomSceneOptions());

    /// <inheritdoc cref="Draw(ulong, int)"/>
    public static SceneDescription Draw(ulong seed, int index, RandomSceneOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var lamps = RandomLights.StabilityLamps;
        var (head, turn) = options.IsStability ? (index / lamps.Count, index % lamps.Count) : (index, 0);
        var scene = DrawHead(seed, head, options);
        var light = options.IsStability ? scene.Light with { Lamp = lamps[turn], SecondLamp = null } : scene.Light;
        var camera = RandomCameras.Draw(RandomStream.For(seed, (ulong)(0x3_0000_0000 + index)), light);
        return scene with
        {
            Name = options.IsStability ? $"stable-{seed}-{head:d4}-{turn}" : $"random-{seed}-{index:d5}",
            Light = light,
            Camera = camera,
        };
    }

    private static SceneDescription DrawHead(ulong seed, int index, RandomSceneOptions options)
    {
        var random = RandomStream.For(seed, 1000 + (ulong)index);
        var isPortrait = random.NextDouble() < 0.4;
        var (width, height) = isPortrait
            ? (options.LongSide * 3 / 4, options.LongSide)
            : (options.LongSide, options.LongSide * 3 / 4);
        var hair = Hairs[(int)(random.NextDouble() * Hairs.Length)];
        var scene = new SceneDescription
        {
            Name = string.Empty,
            IsShapeSampled = true,
            Seed = random.NextBits(),
            Width = width,
            Height = height,
            View = DrawView(random, isPortrait),
            Skin = DrawSkin(random),
            Hair = DrawHair(random, hair.Eumelanin, hair.Pheomelanin),
            Backdrop = DrawBackdrop(random),
            Light = RandomLights.Draw(
                RandomStream.For(seed, (ulong)(0x1_0000_0000 + index)),
                options.Lamp,
                options.IsAnyLight
            ),
        };
        return options.Chart == ChartOption.Never
            ? scene
            : RandomCharts.Add(scene, RandomStream.For(seed, (ulong)(0x2_0000_0000 + index)), options.Chart);
    }

    private static SkinDescription DrawSkin(RandomStream random) =>
        new()
        {
            MelanosomeFraction = Math.Exp(random.Between(Math.Log(0.012), Math.Log(0.26))),
            BloodFraction = 0.014 * Math.Exp(0.35 * random.NextGaussian()),
            ScatteringScale = Math.Exp(0.3 * random.NextGaussian()),
            Mottling = random.Between(0.04, 0.1),
            Freckles = random.Between(0, 15),
            Shine = random.Between(0, 1),
            Departure = new SkinDeparture(
                Math.Round(random.Between(0, 1.3), 3),
                Math.Round(random.NextGaussian(), 3),
                Math.Round(random.NextGaussian(), 3),
                Math.Round(0.8 + (0.9 * random.NextGaussian()), 3),
                Math.Round(0.8 + random.NextGaussian(), 3)
            ),
        };

    private static ViewDescription DrawView(RandomStream random, bool isPortrait)
    {
        var (yaw, pitch) = ((int)(random.NextDouble() * 5)) switch
        {
            0 => (0.0, 35.0),
            1 => (random.NextDouble() < 0.5 ? 80.0 : -80.0, 15.0),
            2 => (180.0, 10.0),
            3 => (180.0, 50.0),
            _ => (0.0, 75.0),
        };
        return new ViewDescription
        {
            YawDegrees = yaw + (15 * random.NextGaussian()),
            PitchDegrees = Math.Clamp(pitch + (8 * random.NextGaussian()), -5, 85),
            RollDegrees = 4 * random.NextGaussian(),
            DistanceMillimetres = random.Between(450, 750),
            FieldMillimetres = random.Between(290, 390) * (isPortrait ? 1.05 : 1),
            ShiftRight = 10 * random.NextGaussian(),
            ShiftUp = -20 + (12 * random.NextGaussian()),
        };
    }

    private static HairDescription DrawHair(RandomStream random, double eumelanin, double pheomelanin)
    {
        var isShaved = random.NextDouble() < 0.35;
        var length = isShaved ? random.Between(0.4, 2) : random.Between(4, 45);
        var spots = new List<BareSpot>();
        if (random.NextDouble() < 0.5)
        {
            spots.Add(
                new BareSpot(
                    random.Between(-8, 8),
                    78,
                    random.Between(-60, -15),
                    random.Between(18, 60),
                    random.Between(10, 45),
                    random.Between(0, 0.5)
                )
            );
        }

        if (random.NextDouble() < 0.15)
        {
            spots.Add(new BareSpot(random.Between(-60, 60), 35, -75, random.Between(8, 20), 5, 0.02));
        }

        var variation = Math.Exp(0.2 * random.NextGaussian());
        return new HairDescription
        {
            Eumelanin = eumelanin * variation,
            Pheomelanin = pheomelanin * variation,
            Tilt = Math.Round(0.12 * random.NextGaussian(), 3),
            GreyFraction = random.NextDouble() < 0.35 ? random.Between(0.05, 0.8) : 0,
            LengthMillimetres = length,
            SideLengthMillimetres = isShaved ? null : length * random.Between(0.15, 1),
            Wave = random.Between(0, 0.6),
            HairsPerSquareCentimetre = random.Between(110, 210),
            RecessionMillimetres = random.NextDouble() < 0.5 ? random.Between(0, 60) : 0,
            TempleRecessionMillimetres = random.Between(3, 35),
            BareSpots = spots,
        };
    }

    private static BackdropDescription DrawBackdrop(RandomStream random)
    {
        var wall = random.Between(0.08, 0.8);
        var cloth = Math.Exp(random.Between(Math.Log(0.015), Math.Log(0.75)));
        return new BackdropDescription
        {
            Kind = (BackdropKind)(int)(random.NextDouble() * 4),
            Red = wall * random.Between(0.85, 1.15),
            Green = wall * random.Between(0.8, 1),
            Blue = wall * random.Between(0.5, 1.05),
            Garment = (GarmentKind)(int)(random.NextDouble() * 4),
            GarmentRed = cloth * random.Between(0.6, 1.3),
            GarmentGreen = cloth * random.Between(0.6, 1.1),
            GarmentBlue = cloth * random.Between(0.6, 1.3),
        };
    }
}
