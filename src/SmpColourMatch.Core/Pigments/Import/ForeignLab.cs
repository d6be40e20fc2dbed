using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Pigments.Import;

/// <summary>A Lab of another light or observer, moved to D65/2° by Bradford: what can be done without a spectrum, and no more.</summary>
internal static class ForeignLab
{
    /// <summary>Whites by light and observer (CIE 15:2018; 2°: ASTM E308 to three decimals, 10° likewise), Y = 1.</summary>
    private static readonly (string Light, string Observer, Xyz White)[] Whites =
    [
        ("D65", "2", new Xyz(0.95047, 1, 1.08883)),
        ("D65", "10", new Xyz(0.94811, 1, 1.07304)),
        ("D50", "2", new Xyz(0.96422, 1, 0.82521)),
        ("D50", "10", new Xyz(0.9672, 1, 0.81427)),
        ("A", "2", new Xyz(1.0985, 1, 0.35585)),
        ("A", "10", new Xyz(1.11144, 1, 0.352)),
    ];

    public static bool Knows(string light, string observer) =>
        Array.Exists(Whites, each => each.Light == light && each.Observer == observer);

    public static Lab ToD65(Lab lab, string light, string observer)
    {
        var from = Array.Find(Whites, each => each.Light == light && each.Observer == observer).White;
        var to = Whites[0].White;
        return new ChromaticAdaptation(from, to).Apply(Xyz.FromLab(lab, from)).ToLab(to);
    }
}
