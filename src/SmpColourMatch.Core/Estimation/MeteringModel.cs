namespace SmpColourMatch.Core.Estimation;

/// <summary>How a phone sets its exposure, and what its frame is filled with. All chosen by us from the practice of cameras, none fitted to rendered photos.</summary>
internal static class MeteringModel
{
    /// <summary>
    /// How far the meter follows the scene: 1 makes every frame's mean the same (ISO 2721), 0 not at all, as with a hand on the slider. Phones know faces, skies and snow
    /// and lie between. 0.25 errs little whether a camera follows by half or not at all; more moves heads before a bright wall down, and dark ones up, where no meter did.
    /// </summary>
    public const double Follow = 0.25;

    /// <summary>ln of the frame's mean at which the meter changes nothing: 0.19. The mean of 114 photos of heads by phones was 0.18-0.25.</summary>
    public static readonly double Aim = Math.Log(0.19);

    /// <summary>Exposure beside what the meter explains, in ln: 0.5 EV, thirds of a stop, hands on the slider, makers' taste, and meters that follow more or less together.</summary>
    public const double Sd = 0.35;

    /// <summary>A head's mean over its part that faces the light: a rounded thing in light from one side and a room.</summary>
    public const double Shade = 0.6;

    /// <summary>Reflectance of what else is in the frame, its light included; practice: walls 0.5, clothes 0.1.</summary>
    public const double Background = 0.25;

    /// <summary>Of the same, sd in ln: a factor of two.</summary>
    public const double BackgroundSd = 0.7;

    /// <summary>Shade differs by this, in ln.</summary>
    public const double ShadeSd = 0.1;

    /// <summary>The frame's mean in ln is known to this: gloss, flare.</summary>
    public const double ReadingSd = 0.05;

    /// <summary>A card turned otherwise to the light than the scalp, or shaded otherwise, in ln: 15 % of light. Chosen by us; smaller trusts the card more.</summary>
    public const double CardSd = 0.15;
}
