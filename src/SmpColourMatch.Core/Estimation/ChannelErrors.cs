namespace SmpColourMatch.Core.Estimation;

/// <summary>What a photo's red, green and blue err by, each for itself.</summary>
/// <param name="Relative">One sd in ln of linear light.</param>
/// <param name="Black">Flare and crushed blacks, one sd in linear light, 1 = white.</param>
internal readonly record struct ChannelErrors(double Relative, double Black)
{
    /// <summary>As the camera shot it. The black as for charts' prior; smaller would let black hair that the camera crushed make the skin too light. Both chosen by us.</summary>
    public static ChannelErrors AsShot { get; } = new(0.03, 0.006);

    /// <summary>A chart has set tone curve and flare right, and its own doubt says how well; what is left is rounding. Chosen by us: 0.03 makes the hue's doubt a third too wide.</summary>
    public static ChannelErrors Corrected { get; } = new(0.01, 0);
}
