using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Reporting.Pages;

/// <summary>The hair of the head: the largest patch that begins in the upper half of what was found. The rest is brows, beard, or dark cloth.</summary>
internal static class MainHair
{
    /// <summary>1 where it is, 0 elsewhere; the caller owns the plane.</summary>
    /// <param name="regions">Values of <see cref="Region"/>.</param>
    /// <param name="middle">Row that halves what was found.</param>
    public static Plane<byte> Find(Plane<byte> regions, double middle)
    {
        var main = new Plane<byte>(regions.Width, regions.Height);
        main.Samples.Clear();
        var seen = new bool[regions.Samples.Length];
        var largest = new List<int>();
        for (var start = 0; start < seen.Length && start / regions.Width <= middle; start++)
        {
            if (!seen[start] && IsHair(regions.Samples[start]))
            {
                var patch = Flood(regions, seen, start);
                largest = patch.Count > largest.Count ? patch : largest;
            }
        }

        foreach (var place in largest)
        {
            main.Samples[place] = 1;
        }

        return main;
    }

    public static bool IsHair(byte region) => region is (byte)Region.Hair or (byte)Region.Stubble;

    private static List<int> Flood(Plane<byte> regions, bool[] seen, int start)
    {
        var width = regions.Width;
        var patch = new List<int> { start };
        seen[start] = true;
        for (var next = 0; next < patch.Count; next++)
        {
            var place = patch[next];
            var x = place % width;
            Visit(place - width);
            Visit(place + width);
            Visit(x > 0 ? place - 1 : -1);
            Visit(x < width - 1 ? place + 1 : -1);
        }

        return patch;

        void Visit(int place)
        {
            if (place >= 0 && place < seen.Length && !seen[place] && IsHair(regions.Samples[place]))
            {
                seen[place] = true;
                patch.Add(place);
            }
        }
    }
}
