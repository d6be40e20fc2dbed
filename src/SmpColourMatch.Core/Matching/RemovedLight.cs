using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Matching;

/// <summary>The target: a dot stands for one stubble stroke and removes as much light as that stroke does.</summary>
internal static class RemovedLight
{
    /// <summary>m, hairs that one dot stands for.</summary>
    private const double HairsPerDot = 1;

    /// <summary>d_h, thickness of a scalp hair, mm (optics.md). Thicker asks for darker dots.</summary>
    private const double HairMillimetres = 0.07;

    /// <summary>ℓ, visible length of a stubble stroke, mm (optics.md). Longer asks for darker dots.</summary>
    private const double StrokeMillimetres = 1;

    /// <summary>d_dot, diameter of a dot, mm (optics.md; practice.md has 0.2–0.5). Larger asks for lighter dots.</summary>
    private const double DotMillimetres = 0.35;

    /// <summary>Share of the way from skin to hair, in light: 0.728 of it with the values above.</summary>
    public const double Share =
        HairsPerDot * HairMillimetres * StrokeMillimetres / (Math.PI * DotMillimetres * DotMillimetres / 4);

    /// <summary>Nearer than this in L*, skin and hair have no line between them worth following.</summary>
    private const double LeastLine = 1e-6;

    /// <summary>
    /// Y_target = Y_skin − (Y_skin − Y_hair)·<see cref="Share"/>; a* and b* where the straight line from skin to hair in Lab passes that
    /// lightness.
    /// </summary>
    public static Lab Target(Lab skin, Lab hair)
    {
        var skinY = Xyz.FromLab(new Lab(skin.L, 0, 0)).Y;
        var hairY = Xyz.FromLab(new Lab(hair.L, 0, 0)).Y;
        var targetY = skinY - ((skinY - hairY) * Share);
        var lightness = new Xyz(0, targetY, 0).ToLab().L;
        var along = Math.Abs(hair.L - skin.L) < LeastLine ? Share : (lightness - skin.L) / (hair.L - skin.L);
        var (_, a, b) = skin + (along * (hair - skin));
        return new Lab(lightness, a, b);
    }
}
