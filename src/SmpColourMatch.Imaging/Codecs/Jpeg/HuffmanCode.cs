using System.Numerics;

namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>A Huffman table for writing, one of the standard's.</summary>
internal sealed class HuffmanCode
{
    private readonly ushort[] _codes = new ushort[256];
    private readonly byte[] _lengths = new byte[256];

    public HuffmanCode(bool isDc, bool isLuminance)
    {
        var symbols = StandardTables.Symbols(isDc, isLuminance);
        var code = 0;
        var index = 0;
        var length = 1;
        foreach (var count in StandardTables.Lengths(isDc, isLuminance))
        {
            for (var i = 0; i < count; i++)
            {
                _codes[symbols[index]] = (ushort)code++;
                _lengths[symbols[index++]] = (byte)length;
            }

            code <<= 1;
            length++;
        }
    }

    /// <summary>Writes a symbol without value bits.</summary>
    public void Put(BitWriter writer, int symbol) => writer.Put(_codes[symbol], _lengths[symbol]);

    /// <summary>Writes a run and a value: the symbol of run and size, then the value's bits (T.81, F.1.2).</summary>
    public void Put(BitWriter writer, int run, int value)
    {
        var size = 32 - BitOperations.LeadingZeroCount((uint)Math.Abs(value));
        Put(writer, (run << 4) | size);
        writer.Put(value < 0 ? value - 1 : value, size);
    }
}
