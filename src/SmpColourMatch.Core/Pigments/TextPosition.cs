namespace SmpColourMatch.Core.Pigments;

/// <summary>A place in UTF-8 text that moves forward only: counting lines costs one pass in all.</summary>
internal struct TextPosition
{
    private int _breaks;
    private int _charactersBefore;

    /// <summary>In bytes, from 0.</summary>
    public int Offset { get; private set; }

    /// <summary>From 1.</summary>
    public readonly int Line => _breaks + 1;

    /// <summary>From 1, in characters (code points).</summary>
    public readonly int Column => _charactersBefore + 1;

    public void AdvanceTo(ReadOnlySpan<byte> utf8, int offset)
    {
        for (; Offset < offset; Offset++)
        {
            var octet = utf8[Offset];
            if (octet == '\n')
            {
                _breaks++;
                _charactersBefore = 0;
            }
            else if ((octet & 0xC0) != 0x80)
            {
                _charactersBefore++;
            }
        }
    }
}
