using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>
/// Reads bits, most significant first, from entropy-coded data without stuffing. It reads past the end without a check of its own:
/// the data must be followed by <see cref="EntropyData.Padding"/> bytes, and the user asks <see cref="IsPastEnd"/> after each MCU.
/// </summary>
internal unsafe struct BitReader
{
    /// <summary>The bits to come, the next one on top. Below the top <see cref="Count"/> bits lie bits of the bytes at <see cref="Next"/>.</summary>
    public ulong Bits;

    /// <summary>How many bits of <see cref="Bits"/> have been taken from before <see cref="Next"/>.</summary>
    public int Count;

    public byte* Next;

    public byte* End;

    public BitReader(byte* start, byte* end)
    {
        Next = start;
        End = end;
    }

    /// <summary>Whether more bits were used than there are.</summary>
    public readonly bool IsPastEnd => (Next - End) * 8 > Count;

    /// <summary>Bits not used yet; negative past the end.</summary>
    public readonly long BitsLeft => (End - Next) * 8 + Count;

    /// <summary>Makes at least 56 bits ready.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Refill()
    {
        Bits |= BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<ulong>(Next)) >> Count;
        Next += (63 - Count) >> 3;
        Count |= 56;
    }

    /// <summary>Takes 1–16 bits; the user has refilled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Take(int bits)
    {
        var value = (int)(Bits >> (64 - bits));
        Bits <<= bits;
        Count -= bits;
        return value;
    }

    /// <summary>Takes a Huffman symbol; the user has refilled. −1 where no code matches.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int TakeSymbol(HuffmanTable table)
    {
        var entry = table.Lookup[(int)(Bits >> (64 - HuffmanTable.LookupBits))];
        if (entry == 0)
        {
            entry = table.DecodeLong((int)(Bits >> 48));
            if (entry == 0)
            {
                return -1;
            }
        }

        Bits <<= entry & 0xFF;
        Count -= entry & 0xFF;
        return entry >> 8;
    }

    /// <summary>Takes a value of <paramref name="size"/> bits, 1–15, in the sign convention of T.81, F.1.2.1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int TakeSigned(int size)
    {
        var negative = (int)(~(long)Bits >> 63);
        var value = (int)(Bits >> (64 - size)) + (negative & ((-1 << size) + 1));
        Bits <<= size;
        Count -= size;
        return value;
    }
}
