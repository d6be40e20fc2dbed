namespace SmpColourMatch.Imaging.Codecs;

/// <summary>Limits and wishes for reading a photo.</summary>
public sealed record PhotoReadOptions
{
    /// <summary>Pictures of more pixels (full size) are refused as <c>too-large</c> before memory is taken. Default 200 million: above every phone of today.</summary>
    public long MaxPixels { get; init; } = 200_000_000;

    /// <summary>
    /// Files of more bytes are refused as <c>too-large</c>. Default 1 GiB, chosen by us: far above any photo, far below memory's end.
    /// </summary>
    public long MaxBytes { get; init; } = 1L << 30;

    /// <summary>
    /// The picture is delivered at 1/2, 1/4 or 1/8 of its size as long as its longer side keeps at least this many pixels;
    /// 0 asks for the full size.
    /// </summary>
    public int MinLongSide { get; init; }
}
