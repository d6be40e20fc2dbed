namespace SmpColourMatch.Core.Pigments;

/// <summary>Finds the known name that a misspelt one probably means.</summary>
internal static class NearestName
{
    /// <summary>Longest name compared; chosen by us: no field of the format is longer, and a hostile key must not cost time.</summary>
    private const int MaxLength = 40;

    /// <summary>The nearest known name, or null when none is near: more than a third of its letters differ.</summary>
    public static string? Find(string name, IReadOnlyList<string> known)
    {
        if (name.Length > MaxLength)
        {
            return null;
        }

        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in known)
        {
            var distance = Distance(Simplified(name), Simplified(candidate));
            if (distance < bestDistance && distance <= Math.Max(1, candidate.Length / 3))
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    private static string Simplified(string name) =>
        name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>Levenshtein's distance (1966): insertions, deletions and changes that turn one text into the other.</summary>
    private static int Distance(string from, string to)
    {
        var row = new int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var changed = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[to.Length];
    }
}
