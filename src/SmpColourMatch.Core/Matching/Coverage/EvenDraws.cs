namespace SmpColourMatch.Core.Matching.Coverage;

/// <summary>Points that fill the unit cube of four dimensions evenly: 0.5 + (i + 1)·φ⁻ʲ modulo 1, φ the root of x⁵ = x + 1 (Roberts 2018).</summary>
internal static class EvenDraws
{
    private const double Root = 1.1673039782614187;

    public static void Write(int index, Span<double> draw)
    {
        var step = 1.0;
        for (var j = 0; j < draw.Length; j++)
        {
            step /= Root;
            var value = 0.5 + ((index + 1) * step);
            draw[j] = value - Math.Floor(value);
        }
    }
}
