namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>What of a reading may be calibrated by.</summary>
public static class ChartUse
{
    /// <summary>Patches without which a chart is not used. Chosen by us: 16, two thirds; fewer leave too little to check the rest by.</summary>
    public const int LeastPatches = 16;

    /// <summary>Greys without which it is not used: two fix a line, the third tells whether it is one.</summary>
    public const int LeastGreys = 3;

    public static int Count(ChartReading reading, PatchState state)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.Patches.Count(patch => patch.State == state);
    }

    /// <summary>Whether enough patches are of use, greys among them.</summary>
    public static bool Suffices(ChartReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var greys = reading.Patches.Count(patch =>
            patch.State == PatchState.Used && patch.Row == ClassicChart.Rows - 1
        );
        return Count(reading, PatchState.Used) >= LeastPatches && greys >= LeastGreys;
    }
}
