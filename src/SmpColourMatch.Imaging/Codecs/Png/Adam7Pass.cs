namespace SmpColourMatch.Imaging.Codecs.Png;

/// <summary>One of the seven interlacing passes (PNG third edition, 8.1): which pixels it brings.</summary>
internal readonly record struct Adam7Pass(int Left, int Top, int ColumnStep, int RowStep)
{
    public static IReadOnlyList<Adam7Pass> All { get; } =
    [
        new(0, 0, 8, 8),
        new(4, 0, 8, 8),
        new(0, 4, 4, 8),
        new(2, 0, 4, 4),
        new(0, 2, 2, 4),
        new(1, 0, 2, 2),
        new(0, 1, 1, 2),
    ];

    public bool IsLast => Top == 1;

    /// <summary>Columns and rows that the pass has in a picture of that size; 0 where it has none.</summary>
    public (int Width, int Height) SizeIn(int width, int height) =>
        ((width - Left + ColumnStep - 1) / ColumnStep, (height - Top + RowStep - 1) / RowStep);
}
