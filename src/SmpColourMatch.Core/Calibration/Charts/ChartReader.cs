using System.Numerics;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>Reads the 24 patches of a chart whose place is known.</summary>
public static class ChartReader
{
    /// <param name="photo">Borrowed.</param>
    /// <param name="quad">Where the chart lies, in pixels at the measuring resolution.</param>
    /// <returns>Null when the corners span no chart: three in a line, or a mirror image.</returns>
    public static ChartReading? Read(LinearPhoto photo, ChartQuad quad)
    {
        ArgumentNullException.ThrowIfNull(photo);
        if (!quad.IsClockwise || ChartGeometry.ToPixels(quad) is not { } toPixels)
        {
            return null;
        }

        var sampler = new PatchSampler(photo, quad, toPixels);
        var patches = new PatchReading[ClassicChart.Columns * ClassicChart.Rows];
        for (var i = 0; i < patches.Length; i++)
        {
            patches[i] = sampler.Read(i);
        }

        SetStraysAside(patches);
        return new ChartReading(quad, patches) { Darkest = DarkestLight.Of(photo.Pixels) };
    }

    /// <summary>Where the chart as a whole has the Classic's colours, a patch of quite another one is dirty, shone upon or covered.</summary>
    private static void SetStraysAside(PatchReading[] patches)
    {
        var likeness = new ChartLikeness();
        if (
            likeness.Of(Array.ConvertAll(patches, p => new Vector3((float)p.Mean.R, (float)p.Mean.G, (float)p.Mean.B)))
            < ChartLikeness.LeastOfCharts
        )
        {
            return;
        }

        for (var i = 0; i < patches.Length; i++)
        {
            if (patches[i].State == PatchState.Used && likeness.Errors[i] > ChartLikeness.StrayError)
            {
                patches[i] = patches[i] with { State = PatchState.Astray };
            }
        }
    }
}
