using System.Runtime.CompilerServices;

namespace SmpColourMatch.Imaging.Codecs;

/// <summary>Rows of RGB, RGB, … to rows of planes.</summary>
internal static class Interleaved
{
    /// <summary>The three targets are as long as the row has pixels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Split(ReadOnlySpan<byte> row, Span<byte> red, Span<byte> green, Span<byte> blue)
    {
        green = green[..red.Length];
        blue = blue[..red.Length];
        row = row[..(3 * red.Length)];
        for (var (x, i) = (0, 0); x < red.Length; x++, i += 3)
        {
            red[x] = row[i];
            green[x] = row[i + 1];
            blue[x] = row[i + 2];
        }
    }
}
