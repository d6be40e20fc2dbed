using System.Numerics;
using System.Runtime.CompilerServices;

namespace SmpColourMatch.Imaging.Codecs.Png;

/// <summary>The five row filters of PNG (third edition, clause 9), undone in place.</summary>
internal static class PngFilters
{
    public const byte None = 0;
    public const byte Sub = 1;
    public const byte Up = 2;
    public const byte Average = 3;
    public const byte Paeth = 4;

    /// <param name="filter">0–4.</param>
    /// <param name="row">Filtered bytes in, raw bytes out.</param>
    /// <param name="above">The raw row above of the same pass, zeros for the first.</param>
    /// <param name="stride">Bytes of a pixel, at least 1.</param>
    public static void Undo(byte filter, Span<byte> row, ReadOnlySpan<byte> above, int stride)
    {
        switch (filter)
        {
            case Sub:
                UndoSub(row, stride);
                break;
            case Up:
                UndoUp(row, above);
                break;
            case Average:
                UndoAverage(row, above, stride);
                break;
            case Paeth:
                UndoPaeth(row, above, stride);
                break;
        }
    }

    /// <summary>Of left, above and upper left, the one nearest to left + above − upper left (9.4).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int PaethPredictor(int left, int above, int upperLeft)
    {
        var toLeft = Math.Abs(above - upperLeft);
        var toAbove = Math.Abs(left - upperLeft);
        var toUpperLeft = Math.Abs(left + above - (2 * upperLeft));
        var nearer = toLeft <= toAbove ? left : above;
        return Math.Min(toLeft, toAbove) <= toUpperLeft ? nearer : upperLeft;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void UndoSub(Span<byte> row, int stride)
    {
        for (var i = stride; i < row.Length; i++)
        {
            row[i] += row[i - stride];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void UndoUp(Span<byte> row, ReadOnlySpan<byte> above)
    {
        above = above[..row.Length];
        var i = 0;
        for (; i <= row.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            (new Vector<byte>(row[i..]) + new Vector<byte>(above[i..])).CopyTo(row[i..]);
        }

        for (; i < row.Length; i++)
        {
            row[i] += above[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void UndoAverage(Span<byte> row, ReadOnlySpan<byte> above, int stride)
    {
        above = above[..row.Length];
        var first = Math.Min(stride, row.Length);
        for (var i = 0; i < first; i++)
        {
            row[i] += (byte)(above[i] >> 1);
        }

        for (var i = stride; i < row.Length; i++)
        {
            row[i] += (byte)((row[i - stride] + above[i]) >> 1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void UndoPaeth(Span<byte> row, ReadOnlySpan<byte> above, int stride)
    {
        above = above[..row.Length];
        var first = Math.Min(stride, row.Length);
        for (var i = 0; i < first; i++)
        {
            row[i] += above[i];
        }

        for (var i = stride; i < row.Length; i++)
        {
            row[i] += (byte)PaethPredictor(row[i - stride], above[i], above[i - stride]);
        }
    }
}
