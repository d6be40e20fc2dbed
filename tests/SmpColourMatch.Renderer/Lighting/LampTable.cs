using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Renderer.Scenes;

namespace SmpColourMatch.Renderer.Lighting;

/// <summary>The spectra of the lamps; the source stands in the table's header.</summary>
internal static class LampTable
{
    private static readonly Lazy<Dictionary<string, Illuminant>> Loaded = new(() =>
        NumberTable
            .Load("lamps.csv")
            .ToDictionary(
                row => row.Key.Replace("-", "", StringComparison.Ordinal),
                row => new Illuminant(row.Key, row.Value),
                StringComparer.OrdinalIgnoreCase
            )
    );

    public static Illuminant Of(Lamp lamp) =>
        lamp switch
        {
            Lamp.D65 => Illuminant.D65,
            Lamp.A => Illuminant.A,
            Lamp.LedB3 => Illuminant.LedB3,
            _ => Loaded.Value[lamp.ToString()],
        };

    /// <summary>Correlated colour temperature in mired, from xy by the cubic of McCamy (1992, Color Res. Appl. 17, 142).</summary>
    public static double MiredOf(Illuminant lamp)
    {
        var white = lamp.White;
        var sum = white.X + white.Y + white.Z;
        var n = ((white.X / sum) - 0.3320) / (0.1858 - (white.Y / sum));
        return 1e6 / ((((((449 * n) + 3525) * n) + 6823.3) * n) + 5520.33);
    }
}
