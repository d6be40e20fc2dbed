using System.Runtime.CompilerServices;

namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>Entropy decoding of one block in the four kinds of progressive scans (T.81, annex G). Each returns false on damage.</summary>
internal static unsafe class ProgressiveBlock
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool StartDc(ref BitReader reader, JpegComponent component, short* block, int lowBit)
    {
        reader.Refill();
        var size = reader.TakeSymbol(component.DcTable!);
        if (size < 0)
        {
            return false;
        }

        if (size != 0)
        {
            component.Prediction += reader.TakeSigned(size);
        }

        block[0] = (short)(component.Prediction << lowBit);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool RefineDc(ref BitReader reader, short* block, int lowBit)
    {
        reader.Refill();
        block[0] |= (short)(reader.Take(1) << lowBit);
        return true;
    }

    /// <param name="reader">Where to read.</param>
    /// <param name="table">The AC table.</param>
    /// <param name="block">64 values in natural order.</param>
    /// <param name="scan">Which values and bits.</param>
    /// <param name="endOfBandRun">Blocks still to come, this one included, that have no more values.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool StartAc(
        ref BitReader reader,
        HuffmanTable table,
        short* block,
        ScanHeader scan,
        ref int endOfBandRun
    )
    {
        if (endOfBandRun > 0)
        {
            endOfBandRun--;
            return true;
        }

        var natural = ZigZag.ToNatural;
        var last = scan.Last;
        for (var place = scan.First; place <= last; place++)
        {
            reader.Refill();
            var symbol = reader.TakeSymbol(table);
            var run = symbol >> 4;
            var size = symbol & 15;
            if (symbol < 0)
            {
                return false;
            }

            if (size == 0)
            {
                if (run != 15)
                {
                    endOfBandRun = (1 << run) - 1 + (run == 0 ? 0 : reader.Take(run));
                    return true;
                }

                place += 15;
                continue;
            }

            place += run;
            if (place > last)
            {
                return false;
            }

            block[natural[place]] = (short)(reader.TakeSigned(size) << scan.LowBit);
        }

        return true;
    }

    /// <inheritdoc cref="StartAc"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool RefineAc(
        ref BitReader reader,
        HuffmanTable table,
        short* block,
        ScanHeader scan,
        ref int endOfBandRun
    )
    {
        var natural = ZigZag.ToNatural;
        var last = scan.Last;
        var place = scan.First;
        var bit = (short)(1 << scan.LowBit);
        if (endOfBandRun == 0)
        {
            for (; place <= last; place++)
            {
                reader.Refill();
                var symbol = reader.TakeSymbol(table);
                if (symbol < 0)
                {
                    return false;
                }

                var run = symbol >> 4;
                short value = 0;
                if ((symbol & 15) != 0)
                {
                    value = reader.Take(1) != 0 ? bit : (short)-bit;
                }
                else if (run != 15)
                {
                    endOfBandRun = (1 << run) + (run == 0 ? 0 : reader.Take(run));
                    break;
                }

                // Over values that are known already, and over as many zeros as the run says.
                for (; place <= last; place++)
                {
                    ref var known = ref block[natural[place]];
                    if (known != 0)
                    {
                        Refine(ref reader, ref known, bit);
                    }
                    else if (run-- == 0)
                    {
                        break;
                    }
                }

                if (value != 0)
                {
                    if (place > last)
                    {
                        return false;
                    }

                    block[natural[place]] = value;
                }
            }
        }

        if (endOfBandRun > 0)
        {
            for (; place <= last; place++)
            {
                ref var known = ref block[natural[place]];
                if (known != 0)
                {
                    Refine(ref reader, ref known, bit);
                }
            }

            endOfBandRun--;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Refine(ref BitReader reader, ref short known, short bit)
    {
        if (reader.Count < 1)
        {
            reader.Refill();
        }

        if (reader.Take(1) != 0 && (known & bit) == 0)
        {
            known += known > 0 ? bit : (short)-bit;
        }
    }
}
