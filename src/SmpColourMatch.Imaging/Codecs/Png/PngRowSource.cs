using System.IO.Compression;

namespace SmpColourMatch.Imaging.Codecs.Png;

/// <summary>Inflates and unfilters rows one by one; holds two rows.</summary>
internal sealed class PngRowSource : IDisposable
{
    private readonly ZLibStream _inflater;
    private readonly int _stride;
    private byte[] _row;
    private byte[] _above;

    public PngRowSource(ReadOnlyMemory<byte> file, IReadOnlyList<Range> data, PngHeader header)
    {
        _inflater = new ZLibStream(new SegmentStream(file, data), CompressionMode.Decompress);
        _stride = header.FilterStride;
        // One byte more in front: the filter byte arrives together with its row.
        _row = new byte[header.RowBytes(header.Width) + 1];
        _above = new byte[_row.Length];
    }

    /// <summary>Why no further row could be read, or null.</summary>
    public string? Failure { get; private set; }

    /// <summary>To be called before the first row of each interlacing pass: filters do not look across passes.</summary>
    public void BeginPass() => Array.Clear(_row);

    /// <summary>The next row, unfiltered; it is valid until the next call. False when the data ends or is broken: see <see cref="Failure"/>.</summary>
    public bool TryRead(int rowBytes, out ReadOnlySpan<byte> row)
    {
        row = default;
        (_row, _above) = (_above, _row);
        var filtered = _row.AsSpan(0, rowBytes + 1);
        if (!TryFill(filtered))
        {
            return false;
        }

        if (filtered[0] > PngFilters.Paeth)
        {
            Failure = $"a row names filter {filtered[0]}, which no standard defines";
            return false;
        }

        PngFilters.Undo(filtered[0], filtered[1..], _above.AsSpan(1, rowBytes), _stride);
        row = filtered[1..];
        return true;
    }

    /// <summary>Whether the compressed data ends here with a right checksum.</summary>
    public bool EndsHere()
    {
        Span<byte> beyond = stackalloc byte[1];
        try
        {
            return _inflater.Read(beyond) == 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    public void Dispose() => _inflater.Dispose();

    private bool TryFill(Span<byte> filtered)
    {
        try
        {
            var count = _inflater.ReadAtLeast(filtered, filtered.Length, throwOnEndOfStream: false);
            if (count < filtered.Length)
            {
                Failure = "its data ends early";
                return false;
            }

            return true;
        }
        catch (InvalidDataException)
        {
            Failure = "its compressed data is damaged";
            return false;
        }
    }
}
