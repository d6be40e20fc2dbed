using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>Entropy decoding of one block of a sequential scan (T.81, F.2.2).</summary>
internal static unsafe class SequentialBlock
{
    /// <summary>Decodes a block into <paramref name="block"/>, which is all zero before, multiplied by the quantization table.</summary>
    /// <param name="reader">Where to read.</param>
    /// <param name="component">Gives the tables; its prediction moves on.</param>
    /// <param name="block">64 values in natural order; room for <see cref="ZigZag.BlockCapacity"/>.</param>
    /// <param name="quantization">80 factors in zigzag order, the last 16 zero; ones to keep the values as they are.</param>
    /// <returns>Place in zigzag order behind the last value, 1–64, or 0 where the data are damaged.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Decode(ref BitReader reader, JpegComponent component, short* block, short* quantization)
    {
        var bits = reader.Bits;
        var count = reader.Count;
        var next = reader.Next;
        var ac = component.AcTable!;
        ref var lookup = ref MemoryMarshal.GetArrayDataReference(ac.ValueLookup);
        ref var natural = ref MemoryMarshal.GetReference(ZigZag.ToNatural);

        bits |= BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<ulong>(next)) >> count;
        next += (63 - count) >> 3;
        count |= 56;

        var entry = component.DcTable!.Lookup[(int)(bits >> (64 - HuffmanTable.LookupBits))];
        if (entry == 0)
        {
            entry = component.DcTable.DecodeLong((int)(bits >> 48));
            if (entry == 0)
            {
                return 0;
            }
        }

        bits <<= entry & 0xFF;
        count -= entry & 0xFF;
        var size = entry >> 8;
        if (size != 0)
        {
            var negative = (int)(~(long)bits >> 63);
            component.Prediction += (int)(bits >> (64 - size)) + (negative & ((-1 << size) + 1));
            bits <<= size;
            count -= size;
        }

        block[0] = (short)(component.Prediction * quantization[0]);

        var place = 1;
        var last = 1;
        while (place < 64)
        {
            if (count < 32)
            {
                bits |= BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<ulong>(next)) >> count;
                next += (63 - count) >> 3;
                count |= 56;
            }

            entry = Unsafe.Add(ref lookup, (nint)(bits >> (64 - HuffmanTable.LookupBits)));
            if (entry >> 16 != 0)
            {
                place += (entry >> 8) & 0xFF;
                bits <<= entry & 0xFF;
                count -= entry & 0xFF;
                block[Unsafe.Add(ref natural, place)] = (short)((entry >> 16) * quantization[place]);
                last = ++place;
                continue;
            }

            if (entry == 0)
            {
                entry = ac.DecodeLong((int)(bits >> 48));
                if (entry == 0)
                {
                    return 0;
                }
            }

            bits <<= entry & 0xFF;
            count -= entry & 0xFF;
            size = (entry >> 8) & 15;
            var run = entry >> 12;
            if (size == 0)
            {
                if (run != 15)
                {
                    break;
                }

                place += 16;
                continue;
            }

            place += run;
            var sign = (int)(~(long)bits >> 63);
            var value = (int)(bits >> (64 - size)) + (sign & ((-1 << size) + 1));
            bits <<= size;
            count -= size;
            block[Unsafe.Add(ref natural, place)] = (short)(value * quantization[place]);
            last = ++place;
        }

        reader.Bits = bits;
        reader.Count = count;
        reader.Next = next;
        return last <= 64 ? last : 0;
    }
}
