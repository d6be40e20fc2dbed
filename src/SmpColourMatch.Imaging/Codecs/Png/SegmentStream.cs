namespace SmpColourMatch.Imaging.Codecs.Png;

/// <summary>Reads several ranges of one file as one stream: the bodies of the IDAT chunks.</summary>
internal sealed class SegmentStream(ReadOnlyMemory<byte> file, IReadOnlyList<Range> segments) : Stream
{
    private int _segment;
    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        while (_segment < segments.Count)
        {
            var body = file.Span[segments[_segment]];
            if (_position < body.Length)
            {
                var count = Math.Min(buffer.Length, body.Length - _position);
                body.Slice(_position, count).CopyTo(buffer);
                _position += count;
                return count;
            }

            _segment++;
            _position = 0;
        }

        return 0;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
