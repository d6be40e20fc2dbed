namespace SmpColourMatch.Core.Matching.Coverage;

/// <summary>The fewest pigments that serve all whom the catalogue serves: an exact minimum hitting set over the masks of who can serve whom.</summary>
internal static class PigmentCover
{
    /// <summary>Branches tried before the greedy answer must do. Chosen by us: a fraction of a second; 24 pigments need thousands.</summary>
    private const int MostBranches = 400_000;

    /// <param name="masks">For each served client the pigments that can serve; no mask is 0.</param>
    /// <param name="greedy">An answer to better.</param>
    /// <returns>The chosen pigments, and whether fewer are impossible.</returns>
    public static (IReadOnlyList<int> Pigments, bool Proven) Smallest(
        IEnumerable<UInt128> masks,
        IReadOnlyList<int> greedy
    )
    {
        var needed = Minimal(masks);
        var branches = 0;
        for (var size = 0; size < greedy.Count; size++)
        {
            var chosen = new List<int>();
            if (Search(needed, 0, size, chosen, ref branches))
            {
                return ([.. chosen.Order()], true);
            }

            if (branches > MostBranches)
            {
                return (greedy, false);
            }
        }

        return (greedy, true);
    }

    /// <summary>A client whom others' masks imply needs no looking at.</summary>
    private static List<UInt128> Minimal(IEnumerable<UInt128> masks)
    {
        var kept = new List<UInt128>();
        foreach (var mask in masks.Distinct().OrderBy(mask => (int)UInt128.PopCount(mask)).ThenBy(mask => mask))
        {
            if (!kept.Exists(small => (small & mask) == small))
            {
                kept.Add(mask);
            }
        }

        return kept;
    }

    private static bool Search(List<UInt128> needed, UInt128 taken, int left, List<int> chosen, ref int branches)
    {
        var open = needed.FindIndex(mask => (mask & taken) == 0);
        if (open < 0)
        {
            return true;
        }

        if (left == 0 || ++branches > MostBranches)
        {
            return false;
        }

        for (var pigment = 0; pigment < 128; pigment++)
        {
            var bit = UInt128.One << pigment;
            if ((needed[open] & bit) != 0)
            {
                chosen.Add(pigment);
                if (Search(needed, taken | bit, left - 1, chosen, ref branches))
                {
                    return true;
                }

                chosen.RemoveAt(chosen.Count - 1);
            }
        }

        return false;
    }
}
