using System.Diagnostics;

namespace SmpColourMatch.Core.Batching;

/// <summary>results.jsonl while it grows: rows in the order in which they are finished, each whole or not at all.</summary>
/// <remarks>
/// A row is handed to the system in one write as soon as it is finished, which a killed process cannot take back, and to the disk at least every
/// <see cref="SyncSeconds"/>, which a power cut cannot take back (decisions/0011). After any stop at most the last row is cut; it is cut away
/// when the journal is opened again. Of two rows for one path the later counts. Only places are held in memory, not rows.
/// </remarks>
internal sealed class RowJournal : IDisposable
{
    /// <summary>Rows that a power cut may cost, in seconds of work. Chosen by us: a second's photos are done again in a second; less would slow disks down.</summary>
    private const double SyncSeconds = 1;

    private readonly Stream _stream;
    private readonly Dictionary<string, (RowHead Head, long Offset, int Length)> _rows = new(StringComparer.Ordinal);
    private long _end;
    private long _lastSync = Stopwatch.GetTimestamp();
    private Task _sync = Task.CompletedTask;

    /// <summary>Takes over a journal, possibly one that was stopped in the middle of a row.</summary>
    /// <param name="stream">Readable, writable, seekable; disposed with the journal.</param>
    public RowJournal(Stream stream)
    {
        _stream = stream;
        _end = Index();
        if (_stream.Length > _end)
        {
            _stream.SetLength(_end);
        }
    }

    public int Count => _rows.Count;

    public RowHead? Find(string path) => _rows.TryGetValue(path, out var row) ? row.Head : null;

    /// <summary>The row with its line feed.</summary>
    /// <exception cref="KeyNotFoundException">There is no such row.</exception>
    public byte[] Read(string path)
    {
        var (_, offset, length) = _rows[path];
        var row = new byte[length];
        _stream.Position = offset;
        _stream.ReadExactly(row);
        return row;
    }

    /// <param name="head">The row's own head.</param>
    /// <param name="row">One line, its line feed included.</param>
    /// <exception cref="IOException">The disk is full or gone; the journal is left as it was before.</exception>
    public void Append(RowHead head, ReadOnlySpan<byte> row)
    {
        try
        {
            _stream.Position = _end;
            _stream.Write(row);
            _stream.Flush();
        }
        catch (IOException)
        {
            _stream.SetLength(_end);
            throw;
        }

        _rows[head.Path] = (head, _end, row.Length);
        _end += row.Length;
        if (_sync.IsCompleted && Stopwatch.GetElapsedTime(_lastSync).TotalSeconds >= SyncSeconds)
        {
            BeginSync();
        }
    }

    /// <summary>Comes back when all rows are on the disk itself.</summary>
    /// <exception cref="IOException">The disk is gone.</exception>
    public void Sync()
    {
        BeginSync();
        _sync.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        // The file is not closed under a sync's feet; whether it came to an end does not matter any more.
        ((IAsyncResult)_sync).AsyncWaitHandle.WaitOne();
        _stream.Dispose();
    }

    /// <summary>Disks take up to a tenth of a second, for which the threads that analyse photos do not wait.</summary>
    /// <exception cref="IOException">The sync before this one failed.</exception>
    private void BeginSync()
    {
        _sync.GetAwaiter().GetResult();
        _lastSync = Stopwatch.GetTimestamp();
        if (_stream is FileStream file)
        {
            _sync = Task.Run(() => RandomAccess.FlushToDisk(file.SafeFileHandle));
        }
    }

    /// <summary>Notes the place of every whole row; returns where the last line ends.</summary>
    private long Index()
    {
        var block = new byte[1 << 16];
        var line = new MemoryStream();
        long start = 0;
        int count;
        _stream.Position = 0;
        while ((count = _stream.Read(block)) > 0)
        {
            var rest = block.AsSpan(0, count);
            int feed;
            while ((feed = rest.IndexOf((byte)'\n')) >= 0)
            {
                line.Write(rest[..feed]);
                rest = rest[(feed + 1)..];
                var length = (int)line.Length;
                if (RowHead.TryRead(line.GetBuffer().AsMemory(0, length)) is { } head)
                {
                    _rows[head.Path] = (head, start, length + 1);
                }

                start += length + 1;
                line.SetLength(0);
            }

            line.Write(rest);
        }

        return start;
    }
}
