using System.Globalization;
using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Core.Measurement;

/// <summary>Tells when skin and hair lie in several places of like size: two people, or a hand beside the head, whose colours would mix.</summary>
internal static class SeparatePlaces
{
    /// <summary>Cells along the longer side. Chosen by us: a gap of 1/64 of the photo parts two heads; ears and collars do not part one.</summary>
    private const int Cells = 64;

    /// <summary>Pixels less sure than this (0-255: four of five) do not count: guesses about the background would make places of their own. They do connect, as a hairline connects skin and hair.</summary>
    private const byte LeastConfidence = 204;

    /// <summary>Share of the photo from which on a place counts. Chosen by us: less is a hand far away, or a neighbour's ear.</summary>
    private const double LeastShare = 0.03;

    /// <summary>Share of the largest place from which on another one is of like size. Chosen by us; lower tells of shoulders parted from the head by a collar.</summary>
    private const double LeastOfLargest = 0.4;

    public static void AddNote(RegionMap map, List<Note> notes)
    {
        var places = Sizes(map);
        places.Sort((a, b) => b.CompareTo(a));
        var count = places.FindAll(size => size >= LeastShare && size >= LeastOfLargest * places[0]).Count;
        if (count < 2)
        {
            return;
        }

        notes.Add(
            new Note(
                NoteCodes.SeveralHeads,
                NoteSeverity.Warning,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Skin and hair lie in {count} separate places of like size (the largest {places[0] * 100:0} % and {places[1] * 100:0} % of the photo); their colours were measured together. Cut the photo to one head, without hands."
                )
            )
        );
    }

    /// <summary>Shares of the photo that are surely skin, hair or stubble, for each connected place; in no order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static List<double> Sizes(RegionMap map)
    {
        var step = Math.Max(1, (Math.Max(map.Width, map.Height) + Cells - 1) / Cells);
        var (width, height) = ((map.Width + step - 1) / step, (map.Height + step - 1) / step);
        var open = new bool[width * height];
        var sure = new bool[width * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var column = Math.Min((x * step) + (step / 2), map.Width - 1);
                var row = Math.Min((y * step) + (step / 2), map.Height - 1);
                open[(y * width) + x] = map.Regions[column, row] != (byte)Region.Background;
                sure[(y * width) + x] = map.Confidence[column, row] >= LeastConfidence;
            }
        }

        var sizes = new List<double>();
        for (var i = 0; i < open.Length; i++)
        {
            if (open[i])
            {
                sizes.Add(Fill(open, sure, width, i) / (double)open.Length);
            }
        }

        return sizes;
    }

    /// <summary>Closes the cells connected with one, corners included, and counts the sure ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Fill(bool[] open, bool[] sure, int width, int start)
    {
        var height = open.Length / width;
        var pending = new Stack<int>([start]);
        open[start] = false;
        var count = 0;
        while (pending.TryPop(out var at))
        {
            count += sure[at] ? 1 : 0;
            var (x, y) = (at % width, at / width);
            for (var j = Math.Max(y - 1, 0); j <= Math.Min(y + 1, height - 1); j++)
            {
                for (var i = Math.Max(x - 1, 0); i <= Math.Min(x + 1, width - 1); i++)
                {
                    if (open[(j * width) + i])
                    {
                        open[(j * width) + i] = false;
                        pending.Push((j * width) + i);
                    }
                }
            }
        }

        return count;
    }
}
