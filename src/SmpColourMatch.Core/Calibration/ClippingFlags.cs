namespace SmpColourMatch.Core.Calibration;

/// <summary>Whether a channel of a pixel is too near the ends of the code range for its colour to be trusted.</summary>
public static class ClippingFlags
{
    public const byte None = 0;

    /// <summary>A channel is above <see cref="HighLinear"/>.</summary>
    public const byte High = 1;

    /// <summary>The brightest channel is below <see cref="LowLinear"/>.</summary>
    public const byte Low = 2;

    /// <summary>Linear light of a channel above which it may have clipped (practice.md: 0.95). Lower loses light skin, higher lets burnt skin in.</summary>
    public const float HighLinear = 0.95f;

    /// <summary>Linear light of the brightest channel below which noise and flare rule. Chosen by us: 0.002 (code 6 of 255), since the 0.02 of practice.md would drop black hair whole.</summary>
    public const float LowLinear = 0.002f;
}
