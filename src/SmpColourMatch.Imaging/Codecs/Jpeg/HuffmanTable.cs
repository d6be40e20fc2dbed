using System.Runtime.CompilerServices;

namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>A Huffman table for reading: one look-up decides most symbols, and most AC symbols together with their value.</summary>
internal sealed class HuffmanTable
{
    /// <summary>Bits of the look-up. Chosen by us: 2^10 entries of 4 bytes keep all tables in the first-level cache.</summary>
    public const int LookupBits = 10;

    private const int LongestCode = 16;

    private readonly int[] _limits = new int[LongestCode + 2];
    private readonly int[] _offsets = new int[LongestCode + 1];
    private readonly byte[] _symbols;

    /// <param name="lengths">How many codes have 1, 2, … 16 bits.</param>
    /// <param name="symbols">The symbols in order of their codes.</param>
    /// <exception cref="JpegFormatException">The lengths do not make a prefix code, or symbols are missing.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public HuffmanTable(ReadOnlySpan<byte> lengths, ReadOnlySpan<byte> symbols)
    {
        _symbols = symbols.ToArray();
        var code = 0;
        var index = 0;
        for (var length = 1; length <= LongestCode; length++)
        {
            int count = lengths[length - 1];
            _offsets[length] = index - code;
            if (code + count > 1 << length || index + count > symbols.Length)
            {
                throw new JpegFormatException("a Huffman table whose code lengths are impossible");
            }

            for (var i = 0; i < count && length <= LookupBits; i++)
            {
                var symbol = _symbols[index + i];
                var start = (code + i) << (LookupBits - length);
                for (var entry = start; entry < start + (1 << (LookupBits - length)); entry++)
                {
                    Lookup[entry] = (symbol << 8) | length;
                }
            }

            index += count;
            code += count;
            _limits[length] = code << (LongestCode - length);
            code <<= 1;
        }

        _limits[LongestCode + 1] = int.MaxValue;
    }

    /// <summary>
    /// By the next <see cref="LookupBits"/> bits: symbol in bits 8–15 and code length in bits 0–7; 0 for longer or invalid codes.
    /// </summary>
    public readonly int[] Lookup = new int[1 << LookupBits];

    /// <summary>
    /// As <see cref="Lookup"/>; but where the value bits of an AC symbol lie within the look-up too, bits 16–31 hold the value,
    /// bits 8–15 the run and bits 0–7 the length of code and value together. Made at first use.
    /// </summary>
    public int[] ValueLookup => field ??= MakeValueLookup();

    /// <summary>Whether no symbol is above <paramref name="largest"/>.</summary>
    public bool HasOnlySizesUpTo(int largest)
    {
        foreach (var symbol in _symbols)
        {
            if (symbol > largest)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Decodes a code longer than <see cref="LookupBits"/>.</summary>
    /// <param name="next16">The next 16 bits.</param>
    /// <returns>Symbol in bits 8–15 and code length in bits 0–7, or 0 when no code matches.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int DecodeLong(int next16)
    {
        for (var length = LookupBits + 1; length <= LongestCode; length++)
        {
            if (next16 < _limits[length])
            {
                return (_symbols[(next16 >> (LongestCode - length)) + _offsets[length]] << 8) | length;
            }
        }

        return 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int[] MakeValueLookup()
    {
        var lookup = new int[1 << LookupBits];
        for (var bits = 0; bits < lookup.Length; bits++)
        {
            var entry = Lookup[bits];
            var length = entry & 0xFF;
            var size = (entry >> 8) & 15;
            if (size != 0 && length + size <= LookupBits)
            {
                var value = (bits >> (LookupBits - length - size)) & ((1 << size) - 1);
                if (value < 1 << (size - 1))
                {
                    value -= (1 << size) - 1;
                }

                entry = (value << 16) | ((entry >> 12 & 15) << 8) | (length + size);
            }

            lookup[bits] = entry;
        }

        return lookup;
    }
}
