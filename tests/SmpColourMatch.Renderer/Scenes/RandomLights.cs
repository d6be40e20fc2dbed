namespace SmpColourMatch.Renderer.Scenes;

/// <summary>Draws lamps: 45 % daylight (D50 to D75), 10 % incandescent, 15 % fluorescent, 30 % LED; one photo of ten in mixed light.</summary>
internal static class RandomLights
{
    private static readonly (Lamp Lamp, double Share)[] Shares =
    [
        (Lamp.D65, 0.18),
        (Lamp.D50, 0.09),
        (Lamp.D55, 0.09),
        (Lamp.D75, 0.09),
        (Lamp.A, 0.1),
        (Lamp.Fl2, 0.05),
        (Lamp.Fl7, 0.05),
        (Lamp.Fl11, 0.05),
        (Lamp.LedB1, 0.05),
        (Lamp.LedB2, 0.04),
        (Lamp.LedB3, 0.06),
        (Lamp.LedB4, 0.05),
        (Lamp.LedB5, 0.05),
        (Lamp.LedBh1, 0.02),
        (Lamp.LedV1, 0.03),
    ];

    private const double MixedShare = 0.1;

    /// <summary>The eight lamps under which one head must get one recommendation.</summary>
    public static IReadOnlyList<Lamp> StabilityLamps { get; } =
    [Lamp.D65, Lamp.D50, Lamp.A, Lamp.Fl2, Lamp.Fl11, Lamp.LedB1, Lamp.LedB3, Lamp.LedB5];

    /// <param name="random">The scene's.</param>
    /// <param name="only">The one lamp to use; null draws it.</param>
    /// <param name="isAny">From all sides, and also hard, with next to no light from the room: what is learnt from such heads has not learnt how consultation rooms are lit.</param>
    public static LightDescription Draw(RandomStream random, Lamp? only, bool isAny)
    {
        var lamp = Pick(random);
        var second = Pick(random);
        var isMixed = random.NextDouble() < MixedShare && second != lamp && only is null;
        return (isAny ? Anywhere(random) : Room(random)) with
        {
            Lamp = only ?? lamp,
            SecondLamp = isMixed ? second : null,
        };
    }

    /// <summary>A consultation room's: a lamp ahead and above, never without a second one and walls.</summary>
    private static LightDescription Room(RandomStream random) =>
        new()
        {
            KeyAzimuthDegrees = random.Between(-60, 60),
            KeyElevationDegrees = random.Between(5, 65),
            Fill = random.Between(0.1, 0.9),
            FillAzimuthDegrees = random.Between(-60, 60),
            FillElevationDegrees = random.Between(0, 50),
            Ambient = random.Between(0.25, 0.9),
        };

    /// <summary>From all sides that the camera sees lit, a third without a second lamp, the room's light from a sixteenth of the key's (a spot in the dark) to above it (an overcast sky), evenly by its logarithm. Chosen by us.</summary>
    private static LightDescription Anywhere(RandomStream random) =>
        new()
        {
            KeyAzimuthDegrees = random.Between(-85, 85),
            KeyElevationDegrees = random.Between(-20, 85),
            Fill = Math.Max(0, random.Between(-0.5, 0.9)),
            FillAzimuthDegrees = random.Between(-85, 85),
            FillElevationDegrees = random.Between(-20, 80),
            Ambient = 0.06 * Math.Pow(20, random.NextDouble()),
        };

    private static Lamp Pick(RandomStream random)
    {
        var draw = random.NextDouble();
        foreach (var (lamp, share) in Shares)
        {
            draw -= share;
            if (draw < 0)
            {
                return lamp;
            }
        }

        return Lamp.D65;
    }
}
