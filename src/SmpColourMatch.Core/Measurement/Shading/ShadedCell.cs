using System.Numerics;
using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Imaging.Filters;

namespace SmpColourMatch.Core.Measurement.Shading;

/// <summary>A small piece of a region: its median colour and which way it faces.</summary>
/// <param name="Region">What it is.</param>
/// <param name="Light">Median linear light; the mean where strands and skin mix (stubble), since a median would leave strands out.</param>
/// <param name="Normal">By the head's outline: X right, Y down, Z towards the camera.</param>
/// <param name="Place">Index of its cell in <see cref="OutlineNormals"/>.</param>
internal readonly record struct ShadedCell(Region Region, Vector3 Light, Vector3 Normal, int Place)
{
    /// <summary>A cell speaks with at least this many samples. Chosen by us: a fifth of what a cell holds; fewer are noise and rims.</summary>
    private const int LeastSamples = 6;

    /// <summary>The cells of a region that hold enough of its samples and lie on the head.</summary>
    /// <param name="samples">Of the region.</param>
    /// <param name="region">Which it is.</param>
    /// <param name="normals">Of the head.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static List<ShadedCell> Of(SampledPixels samples, Region region, OutlineNormals normals)
    {
        var starts = new int[normals.Count + 1];
        for (var i = 0; i < samples.Count; i++)
        {
            starts[samples.Cell[i] + 1]++;
        }

        for (var c = 0; c < normals.Count; c++)
        {
            starts[c + 1] += starts[c];
        }

        var order = new int[samples.Count];
        var next = starts.AsSpan(0, normals.Count).ToArray();
        for (var i = 0; i < samples.Count; i++)
        {
            order[next[samples.Cell[i]]++] = i;
        }

        var cells = new List<ShadedCell>();
        var scratch = new float[Math.Max(samples.Count, 1)];
        for (var c = 0; c < normals.Count; c++)
        {
            var members = order.AsSpan(starts[c], starts[c + 1] - starts[c]);
            if (members.Length < LeastSamples || normals[c] == Vector3.Zero)
            {
                continue;
            }

            var light = new Vector3(
                Centre(samples.Red, members, region, scratch),
                Centre(samples.Green, members, region, scratch),
                Centre(samples.Blue, members, region, scratch)
            );
            if (light.X + light.Y + light.Z > 0)
            {
                cells.Add(new ShadedCell(region, light, normals[c], c));
            }
        }

        return cells;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Centre(float[] values, ReadOnlySpan<int> members, Region region, float[] scratch)
    {
        var part = scratch.AsSpan(0, members.Length);
        var sum = 0f;
        for (var k = 0; k < part.Length; k++)
        {
            part[k] = values[members[k]];
            sum += part[k];
        }

        if (region == Region.Stubble)
        {
            return sum / part.Length;
        }

        return Quantile.OfRank(part, part.Length / 2, out _);
    }
}
