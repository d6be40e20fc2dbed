namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>What of a reading may be calibrated by.</summary>
public static class ChartUse
{
    /// <summary>Patches that must show the chart's colours, be it too light or too dark, or the chart is taken to be covered. Chosen by us: 16, two thirds; fewer leave too little to check the rest by.</summary>
    public const int LeastSeen = 16;

    /// <summary>
    /// Patches without which a chart is not used: fewer say too little of a tone curve and a matrix. Chosen by us: a third of the chart. Of rendered charts burnt to less than two thirds, down to eight patches, skin is off by 1.6 in the
    /// median, without them by 7.
    /// </summary>
    public const int LeastPatches = 8;

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
        var used = Count(reading, PatchState.Used);
        var burnt = Count(reading, PatchState.Clipped) + Count(reading, PatchState.Dark);
        var greys = reading.Patches.Count(patch =>
            patch.State == PatchState.Used && patch.Row == ClassicChart.Rows - 1
        );
        return used >= LeastPatches && used + burnt >= LeastSeen && greys >= LeastGreys;
    }
}
