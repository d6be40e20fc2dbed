using System.Globalization;

namespace SmpColourMatch.Core.Reporting.Pages;

/// <summary>A zone that was planned by hand: a polygon in pixels of the upright photo at full size, closed from the last corner to the first.</summary>
/// <param name="Corners">At least three.</param>
public sealed record ZonePolygon(IReadOnlyList<(double X, double Y)> Corners)
{
    /// <summary>More corners than a hand draws.</summary>
    private const int MostCorners = 200;

    /// <exception cref="FormatException">Not x1,y1,x2,y2,… with three corners or more.</exception>
    public static ZonePolygon Parse(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var numbers = words.Split(',', StringSplitOptions.TrimEntries);
        if (numbers.Length % 2 != 0 || numbers.Length < 6 || numbers.Length > 2 * MostCorners)
        {
            throw new FormatException(
                $"A zone is x1,y1,x2,y2,x3,y3,... with 3 to {MostCorners} corners in pixels of the upright photo; this has {numbers.Length} numbers."
            );
        }

        var values = Array.ConvertAll(
            numbers,
            number =>
                double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                && Math.Abs(value) < 1e6
                    ? value
                    : throw new FormatException(
                        $"'{number}' in the zone is no number of pixels. Give x1,y1,x2,y2,x3,y3,..."
                    )
        );
        return new ZonePolygon([.. values.Chunk(2).Select(pair => (pair[0], pair[1]))]);
    }

    /// <summary>Whether a point lies inside, by the count of edges to its right (even-odd rule).</summary>
    public bool Holds(double x, double y)
    {
        var inside = false;
        for (var i = 0; i < Corners.Count; i++)
        {
            var (x1, y1) = Corners[i];
            var (x2, y2) = Corners[(i + 1) % Corners.Count];
            if (y1 > y != y2 > y && x < x1 + ((y - y1) / (y2 - y1) * (x2 - x1)))
            {
                inside = !inside;
            }
        }

        return inside;
    }
}
