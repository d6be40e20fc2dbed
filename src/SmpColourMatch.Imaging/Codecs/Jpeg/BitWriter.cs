namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>Writes bits, most significant first, and stuffs a zero after each byte 0xFF.</summary>
internal sealed class BitWriter(Stream output)
{
    private readonly byte[] _buffer = new byte[1 << 14];
    private int _length;
    private ulong _bits;
    private int _count;

    /// <param name="value">The bits; those above <paramref name="size"/> are left out.</param>
    /// <param name="size">How many, 0–16.</param>
    public void Put(int value, int size)
    {
        _bits = (_bits << size) | ((ulong)(uint)value & ((1UL << size) - 1));
        _count += size;
        while (_count >= 8)
        {
            _count -= 8;
            PutByte((byte)(_bits >> _count));
        }
    }

    /// <summary>Fills the last byte with ones and hands everything to the stream.</summary>
    public void Flush()
    {
        Put(0x7F, (8 - _count) & 7);
        output.Write(_buffer, 0, _length);
        _length = 0;
    }

    private void PutByte(byte value)
    {
        if (_length + 2 > _buffer.Length)
        {
            output.Write(_buffer, 0, _length);
            _length = 0;
        }

        _buffer[_length++] = value;
        if (value == 0xFF)
        {
            _buffer[_length++] = 0;
        }
    }
}
