using System.Globalization;
using SmpColourMatch.Core.Segmentation;

namespace SmpColourMatch.Benchmarks;

/// <summary>Figures of a group of labelled photos: means over photos, and one line of text.</summary>
internal sealed class RegionScore
{
    /// <summary>Classes that cover less of a photo are left out of its figures: a few stray pixels would say 0 or 1.</summary>
    private const double SmallestShare = 0.01;

    /// <summary>Per class: sums over photos of IoU, precision, recall.</summary>
    private readonly double[,] _sums = new double[RegionCounts.Classes, 3];
    private readonly int[,] _counts = new int[RegionCounts.Classes, 3];
    private readonly long[] _sureRight = new long[RegionCounts.Classes];
    private readonly long[] _sure = new long[RegionCounts.Classes];
    private readonly List<double> _milliseconds = [];

    public int Photos => _milliseconds.Count;

    public void Add(RegionCounts counts, double milliseconds)
    {
        _milliseconds.Add(milliseconds);
        for (var c = 0; c < RegionCounts.Classes; c++)
        {
            _sureRight[c] += counts.SureRight[c];
            _sure[c] += counts.Sure[c];
            var (both, found, there) = (counts.Right[c], counts.Found[c], counts.There[c]);
            if (there < SmallestShare * counts.Pixels)
            {
                continue;
            }

            Note(c, 0, both, found + there - both);
            Note(c, 1, both, found);
            Note(c, 2, both, there);
        }
    }

    /// <param name="name">Of the group.</param>
    /// <param name="set">What the labels know.</param>
    public string Line(string name, LabelledSet set)
    {
        _milliseconds.Sort();
        var parts = new List<string> { $"{name, -19} {Photos, 4}" };
        foreach (var region in new[] { Region.Skin, Region.Hair, Region.Stubble })
        {
            var c = (int)region;
            var isKnown = region == Region.Hair || (set.IsComplete && (region == Region.Skin || set.HasStubble));
            var isSeen = isKnown && _counts[c, 0] > 0;
            parts.Add(isSeen ? $"{region} {Mean(c, 0)}/{Mean(c, 1)}/{Mean(c, 2)} sure {Sure(c)}" : $"{region} -");
        }

        parts.Add(Photos == 0 ? "no photos" : $"{_milliseconds[Photos / 2]:0} ms");
        return string.Join("  ", parts);
    }

    private void Note(int region, int what, long part, long whole)
    {
        if (whole > 0)
        {
            _sums[region, what] += part / (double)whole;
            _counts[region, what]++;
        }
    }

    private string Mean(int region, int what) =>
        (_sums[region, what] / Math.Max(1, _counts[region, what])).ToString("0.000", CultureInfo.InvariantCulture);

    private string Sure(int region) =>
        _sure[region] == 0
            ? "-"
            : (_sureRight[region] / (double)_sure[region]).ToString("0.000", CultureInfo.InvariantCulture);
}
