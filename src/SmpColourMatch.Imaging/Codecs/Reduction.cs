namespace SmpColourMatch.Imaging.Codecs;

/// <summary>By how much a picture may be reduced while it is read.</summary>
internal static class Reduction
{
    /// <summary>The largest of 1, 2, 4, 8 that leaves the longer side at least <see cref="PhotoReadOptions.MinLongSide"/> pixels.</summary>
    public static int DenominatorFor(int width, int height, PhotoReadOptions options)
    {
        if (options.MinLongSide <= 0)
        {
            return 1;
        }

        var longSide = Math.Max(width, height);
        for (var denominator = 8; denominator > 1; denominator /= 2)
        {
            if (DividedUp(longSide, denominator) >= options.MinLongSide)
            {
                return denominator;
            }
        }

        return 1;
    }

    public static int DividedUp(int side, int denominator) => (int)(((long)side + denominator - 1) / denominator);
}
