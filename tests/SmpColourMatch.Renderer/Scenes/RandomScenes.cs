namespace SmpColourMatch.Renderer.Scenes;

/// <summary>
/// Draws scenes at random for benchmarks and training. Distributions, chosen by us to cover clients and rooms evenly rather than as
/// they occur: ln f_m even over 0.012–0.26; ln f_b normal around ln 0.012, sd 0.3; hair named or between names; view, cut, lamp (60 %
/// D65, 15 % A, 25 % LED-B3), exposure (±0.4 EV, sd 0.15), white balance (sd 4 %) independent of each other.
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
    public static SceneDescription Draw(ulong seed, int index)
    {
        var random = RandomStream.For(seed, 1000 + (ulong)index);
        var isPortrait = random.NextDouble() < 0.4;
        var hair = Hairs[(int)(random.NextDouble() * Hairs.Length)];
        var hasChart = random.NextDouble() < 0.3;
        var view = DrawView(random, isPortrait);
        return new SceneDescription
        {
            Name = $"random-{seed}-{index:d5}",
            Seed = random.NextBits(),
            Width = isPortrait ? 1200 : 1600,
            Height = isPortrait ? 1600 : 1200,
            View = hasChart ? BesideChart(view, isPortrait) : view,
            Skin = new SkinDescription
            {
                MelanosomeFraction = Math.Exp(random.Between(Math.Log(0.012), Math.Log(0.26))),
                BloodFraction = 0.012 * Math.Exp(0.3 * random.NextGaussian()),
                Mottling = random.Between(0.04, 0.1),
                Freckles = random.Between(0, 15),
                Shine = random.Between(0, 1),
            },
            Hair = DrawHair(random, hair.Eumelanin, hair.Pheomelanin),
            Light = DrawLight(random),
            Backdrop = DrawBackdrop(random),
            Chart =
                !hasChart ? null
                : isPortrait ? new ChartPlace(random.Between(-25, 25), -182)
                : new ChartPlace(-170, random.Between(-60, 40)),
            Camera = new CameraDescription
            {
                Exposure = 1.1 * Math.Pow(2, Math.Clamp(0.15 * random.NextGaussian(), -0.4, 0.4)),
                RedGain = Math.Exp(0.04 * random.NextGaussian()),
                BlueGain = Math.Exp(0.04 * random.NextGaussian()),
                BlurPixels = random.Between(0.5, 1.4),
                Noise = random.Between(0.005, 0.05),
                JpegQuality = (int)random.Between(80, 96),
            },
        };
    }

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

    /// <summary>Steps back and aside so that the chart fits into the picture.</summary>
    private static ViewDescription BesideChart(ViewDescription view, bool isPortrait) =>
        view with
        {
            RollDegrees = 0,
            FieldMillimetres = 400,
            ShiftRight = isPortrait ? 0 : -47,
            ShiftUp = isPortrait ? -58 : -10,
        };

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

    private static LightDescription DrawLight(RandomStream random) =>
        new()
        {
            Lamp = random.NextDouble() switch
            {
                < 0.6 => Lamp.D65,
                < 0.75 => Lamp.A,
                _ => Lamp.LedB3,
            },
            KeyAzimuthDegrees = random.Between(-60, 60),
            KeyElevationDegrees = random.Between(5, 65),
            Fill = random.Between(0.1, 0.9),
            FillAzimuthDegrees = random.Between(-60, 60),
            FillElevationDegrees = random.Between(0, 50),
            Ambient = random.Between(0.25, 0.9),
        };

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
