namespace SmpColourMatch.Core.Reporting.Pages;

/// <summary>The convex outline of what lies in some rows of a picture.</summary>
internal static class Outline
{
    /// <summary>Widens each row's run to the convex hull of all runs (Andrew 1979, monotone chain along the rows).</summary>
    /// <param name="first">First column of each row's run; changed. Rows without one have last &lt; first.</param>
    /// <param name="last">Last column; changed.</param>
    public static void Fill(int[] first, int[] last)
    {
        var rows = Enumerable.Range(0, first.Length).Where(y => last[y] >= first[y]).ToArray();
        Bend(rows, first, side: 1);
        Bend(rows, last, side: -1);
    }

    /// <summary>Moves the columns outwards until no row lies inside the line between two others; outwards is left for side 1, right for −1.</summary>
    private static void Bend(int[] rows, int[] columns, int side)
    {
        var hull = new List<int>();
        foreach (var y in rows)
        {
            while (hull.Count > 1 && IsInside(hull[^2], hull[^1], y, columns, side))
            {
                hull.RemoveAt(hull.Count - 1);
            }

            hull.Add(y);
        }

        for (var i = 1; i < hull.Count; i++)
        {
            var (from, to) = (hull[i - 1], hull[i]);
            var (start, end) = (columns[from], columns[to]);
            for (var y = from + 1; y < to; y++)
            {
                columns[y] = start + ((end - start) * (y - from) / (to - from));
            }
        }
    }

    /// <summary>Whether row <paramref name="b"/> lies on or inside the line from <paramref name="a"/> to <paramref name="c"/>.</summary>
    private static bool IsInside(int a, int b, int c, int[] columns, int side) =>
        side * (((long)(columns[b] - columns[a]) * (c - a)) - ((long)(columns[c] - columns[a]) * (b - a))) >= 0;
}
