using System.Buffers;
using System.Runtime.CompilerServices;

namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>Walks the entropy-coded data of one scan, segment by segment between restart markers, and removes the byte stuffing.</summary>
internal sealed class EntropyData : IDisposable
{
    /// <summary>
    /// Zero bytes after a segment. An MCU has at most 48 blocks (3 components of 4 × 4) of 64 values of at most 32 bits: 12,288 bytes;
    /// so a reader that looks whether it is past the end after each MCU stays inside.
    /// </summary>
    public const int Padding = 12_288 + 64;

    private readonly ReadOnlyMemory<byte> _file;

    // The buffer's bytes from the first to the second are zero; behind the second they are unknown.
    private int _dirtyEnd;
    private int _knownEnd;

    /// <param name="file">The whole file.</param>
    /// <param name="position">Where the entropy-coded data starts.</param>
    public EntropyData(ReadOnlyMemory<byte> file, int position)
    {
        _file = file;
        Position = position;
        Buffer = ArrayPool<byte>.Shared.Rent(checked(file.Length - position + Padding));
    }

    /// <summary>Where the data of the next segment starts, or the marker that ended the scan (its 0xFF byte), or the file's end.</summary>
    public int Position;

    /// <summary>The restart marker's number 0–7 that ended the latest segment, or −1: the scan is over.</summary>
    public int Restart;

    /// <summary>Whether the file ended without a marker.</summary>
    public bool ReachedFileEnd;

    /// <summary>The latest segment, followed by <see cref="Padding"/> zero bytes in <see cref="Buffer"/>.</summary>
    public int Length;

    public readonly byte[] Buffer;

    /// <summary>Reads the next segment up to a marker or the file's end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void ReadSegment()
    {
        var source = _file.Span;
        var position = Position;
        var length = 0;
        Restart = -1;
        while (true)
        {
            var rest = source[position..];
            var run = rest.IndexOf((byte)0xFF);
            if (run < 0)
            {
                rest.CopyTo(Buffer.AsSpan(length));
                length += rest.Length;
                position = source.Length;
                ReachedFileEnd = true;
                break;
            }

            rest[..run].CopyTo(Buffer.AsSpan(length));
            length += run;
            position += run;
            var next = position + 1;
            while (next < source.Length && source[next] == 0xFF)
            {
                next++;
            }

            if (next >= source.Length)
            {
                position = source.Length;
                ReachedFileEnd = true;
                break;
            }

            var code = source[next];
            if (code == 0)
            {
                Buffer[length++] = 0xFF;
                position = next + 1;
                continue;
            }

            if (code is >= JpegMarker.FirstRestart and <= JpegMarker.LastRestart)
            {
                Restart = code - JpegMarker.FirstRestart;
                position = next + 1;
            }
            else
            {
                position = next - 1;
            }

            break;
        }

        ClearBehind(length);
        Length = length;
        Position = position;
    }

    /// <summary>Zeroes the padding, leaving out what is zero already: there can be as many segments as MCUs.</summary>
    private void ClearBehind(int length)
    {
        var end = length + Padding;
        if (_dirtyEnd > length)
        {
            Buffer.AsSpan(length, Math.Min(end, _dirtyEnd) - length).Clear();
        }

        if (end > _knownEnd)
        {
            var start = Math.Max(length, _knownEnd);
            Buffer.AsSpan(start, end - start).Clear();
            _knownEnd = end;
        }

        _dirtyEnd = _dirtyEnd > end ? _dirtyEnd : length;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(Buffer);
}
