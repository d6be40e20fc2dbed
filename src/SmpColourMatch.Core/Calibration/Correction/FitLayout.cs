namespace SmpColourMatch.Core.Calibration.Correction;

/// <summary>Where the unknowns of a fit stand; each is scaled so that it is standard normal before the chart is seen.</summary>
internal static class FitLayout
{
    public static int Responses { get; } = CameraFamily.Shared.Responses.Length;

    public static int Curves { get; } = CameraFamily.Shared.Curves.Length;

    public static int Curve => Responses;

    /// <summary>Three gains, offsets and slopes, one a channel.</summary>
    public static int Gain => Curve + Curves;

    public static int Offset => Gain + 3;

    public static int Slope => Offset + 3;

    /// <summary>Along the columns, along the rows.</summary>
    public static int Plane => Slope + 3;

    /// <summary>Along the columns for each channel, then along the rows.</summary>
    public static int Tint => Plane + 2;

    /// <summary>Level, slope along the columns, along the rows.</summary>
    public static int Gloss => Tint + 6;

    public static int Shadow => Gloss + 3;

    public static int Count => Shadow + 1;
}
