using System.Globalization;
using System.Runtime.CompilerServices;
using SmpColourMatch.Imaging.Filters;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Core.Measurement;

/// <summary>Shine on skin: light mirrored at the surface, which has the lamp's colour and not the skin's.</summary>
internal static class Glare
{
    /// <summary>Shine is at least this much lighter than the region's median, L*. Chosen by us: shading alone seldom lifts skin by more without shine.</summary>
    private const float LighterBy = 8;

    /// <summary>
    /// Shine has at most this share of the median's ratio of chroma to L* + 16, which shading leaves as it is (both go with the cube root of light).
    /// </summary>
    private const float ChromaShare = 0.8f;

    /// <summary>Share of the skin above which it is told.</summary>
    private const double NotedShare = 0.15;

    /// <summary>Marks the samples that do not shine.</summary>
    /// <param name="samples">Skin.</param>
    /// <param name="share">Share of the samples that shine, 0–1.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool[] Find(SampledPixels samples, out double share)
    {
        var count = samples.Count;
        if (count == 0)
        {
            share = 0;
            return [];
        }

        var ratio = new float[count];
        for (var i = 0; i < count; i++)
        {
            ratio[i] = MathF.Sqrt((samples.A[i] * samples.A[i]) + (samples.B[i] * samples.B[i])) / (samples.L[i] + 16);
        }

        var limitL = Quantile.Of(samples.L.AsSpan(0, count), 0.5) + LighterBy;
        var limitRatio = Quantile.Of(ratio, 0.5) * ChromaShare;
        var matt = new bool[count];
        var shining = 0;
        for (var i = 0; i < count; i++)
        {
            matt[i] = samples.L[i] < limitL || ratio[i] > limitRatio;
            shining += matt[i] ? 0 : 1;
        }

        share = shining / (double)count;
        return matt;
    }

    /// <summary>The places of the samples that are marked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int[] Indexes(bool[] marked)
    {
        var indexes = new int[marked.Length];
        var count = 0;
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i])
            {
                indexes[count++] = i;
            }
        }

        return indexes[..count];
    }

    public static void AddNote(double share, List<Note> notes)
    {
        if (share > NotedShare)
        {
            notes.Add(
                new Note(
                    NoteCodes.Glare,
                    NoteSeverity.Warning,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{share * 100:0} % of the skin shines and was left out. Blot the scalp, and use soft light from the side instead of a flash."
                    )
                )
            );
        }
    }
}
