namespace SmpColourMatch.Renderer.Scenes;

/// <summary>
/// Puts a chart into a scene: 5–30 % of the picture's width, half of them near upright, the others turned anyhow, tilted up to 35° off the camera,
/// beside the head where there is room; one in five partly in shade, one in five held in a hand, one in three with a veil of reflection.
/// </summary>
internal static class RandomCharts
{
    /// <summary>Half the diagonal of a chart in units of which its patch has 13, frame included.</summary>
    private const double HalfDiagonal = 57;

    /// <summary>The chart's breadth in the same units, patches alone.</summary>
    private const double Breadth = 88;

    /// <summary>How far the chart stands before the cranium's middle, mm.</summary>
    private const double Ahead = 60;

    private const double MixedShare = 0.6;

    /// <summary>The head and neck as seen, mm from the cranium's middle.</summary>
    private const double HeadRadius = 105;

    public static SceneDescription Add(SceneDescription scene, RandomStream random, ChartOption option)
    {
        var isDrawn = random.NextDouble() < MixedShare || option != ChartOption.Mixed;
        var longSide = (double)Math.Max(scene.Width, scene.Height);
        var field = random.Between(360, 460);
        var isPortrait = scene.Height > scene.Width;
        var aside = random.Between(15, 55) * (random.NextDouble() < 0.5 ? 1 : -1);
        var (shiftRight, shiftUp) = isPortrait ? (aside * 0.3, -15 - Math.Abs(aside)) : (aside, -20.0);
        var (halfWidth, halfHeight) = (field / 2 * scene.Width / longSide, field / 2 * scene.Height / longSide);

        // Seen nearer than the head by so much.
        var nearer = (scene.View.DistanceMillimetres - Ahead) / scene.View.DistanceMillimetres;
        var share = Math.Exp(random.Between(Math.Log(0.05), Math.Log(0.3)));
        var patch = 13 / Breadth * share * 2 * halfWidth * nearer;
        var radius = HalfDiagonal * patch / 13 / nearer;
        var (right, up) = Place(random, radius, (halfWidth, halfHeight), (shiftRight, shiftUp));
        var pose = DrawPose(random, option) with { PatchMillimetres = Math.Round(patch, 3) };
        if (!isDrawn)
        {
            return scene;
        }

        return scene with
        {
            View = scene.View with
            {
                FieldMillimetres = field,
                ShiftRight = shiftRight,
                ShiftUp = shiftUp,
                RollDegrees = 0,
            },
            Chart = new ChartPlace(Math.Round(shiftRight + (right * nearer), 2), Math.Round(shiftUp + (up * nearer), 2))
            {
                Pose = pose,
            },
        };
    }

    /// <summary>Middle of the chart in the picture, mm from the picture's middle at the head's distance: clear of the head, else as clear as can be.</summary>
    private static (double Right, double Up) Place(
        RandomStream random,
        double radius,
        (double Width, double Height) half,
        (double Right, double Up) shift
    )
    {
        var best = (Right: 0.0, Up: 0.0);
        var most = double.NegativeInfinity;
        for (var i = 0; i < 40; i++)
        {
            var right = random.Between(-1, 1) * Math.Max(half.Width - radius, 0);
            var up = random.Between(-1, 1) * Math.Max(half.Height - radius, 0);
            var clear = Math.Min(
                Math.Sqrt(Math.Pow(right + shift.Right, 2) + Math.Pow(up + shift.Up, 2)) - radius - HeadRadius,
                0
            );
            if (clear > most)
            {
                (best, most) = ((right, up), clear);
            }
        }

        return best;
    }

    private static ChartPose DrawPose(RandomStream random, ChartOption option)
    {
        var isUpright = random.NextDouble() < 0.5;
        var isShaded = random.NextDouble() < 0.2;
        var isVeiled = random.NextDouble() < 0.33;
        var covered = random.Between(0.33, 0.67);
        return new ChartPose
        {
            RollDegrees = Math.Round(isUpright ? 6 * random.NextGaussian() : random.Between(-180, 180), 2),
            TiltRightDegrees = Math.Round(14 * random.NextGaussian(), 2),
            TiltUpDegrees = Math.Round(12 * random.NextGaussian(), 2),
            Shade = isShaded ? Math.Round(random.Between(0.2, 0.7), 3) : 0,
            ShadeEdge = Math.Round(random.Between(0.2, 0.8), 3),
            ShadeDegrees = Math.Round(random.Between(0, 360), 1),
            Veil = isVeiled ? Math.Round(random.Between(0.002, 0.02), 4) : 0,
            PatchSpread = 0.012,
            IsHeld = random.NextDouble() < 0.2,
            IsMirrored = option == ChartOption.Mirrored,
            Covered = option == ChartOption.Covered ? Math.Round(covered, 3) : 0,
        };
    }
}
