namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>The zigzag order of T.81, figure A.6.</summary>
internal static class ZigZag
{
    /// <summary>Where values that a damaged run puts behind the block go.</summary>
    public const int Overflow = 64;

    /// <summary>Shorts to hold for a block: 64 and one vector behind, of which <see cref="Overflow"/> is one.</summary>
    public const int BlockCapacity = 80;

    /// <summary>Natural index (8 · row + column) by place in zigzag order; 16 more lead to <see cref="Overflow"/>.</summary>
    // csharpier-ignore
    public static ReadOnlySpan<byte> ToNatural =>
        [
            0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5,
            12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
            35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51,
            58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
            64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64,
        ];
}
