using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>Chooses the inverse transform for a block by size and by how many values it has.</summary>
internal static unsafe class BlockTransform
{
    /// <summary>Transforms a dequantized block and leaves it zero.</summary>
    /// <param name="block">64 values in natural order.</param>
    /// <param name="used">Place in zigzag order behind the last value that may differ from 0.</param>
    /// <param name="size">Samples a side: 8, 4, 2 or 1.</param>
    /// <param name="output">The first sample.</param>
    /// <param name="stride">Bytes from row to row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Transform(short* block, int used, int size, byte* output, nint stride)
    {
        if (used <= 1 || size == 1)
        {
            // The flat block: both passes of every size round to the same mean.
            Fill(ReducedInverseDct.Mean(block[0]), size, output, stride);
        }
        else if (size == 8)
        {
            if (Avx2.IsSupported)
            {
                InverseDctAvx2.Transform8(block, output, stride);
            }
            else
            {
                InverseDct.Transform(block, output, stride);
            }
        }
        else if (size == 4)
        {
            if (Avx2.IsSupported)
            {
                InverseDctAvx2.Transform4(block, output, stride);
            }
            else
            {
                ReducedInverseDct.Transform4(block, output, stride);
            }
        }
        else
        {
            ReducedInverseDct.Transform2(block, output, stride);
        }

        Vector256.Store(default, block);
        Vector256.Store(default, block + 16);
        Vector256.Store(default, block + 32);
        Vector256.Store(default, block + 48);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fill(byte mean, int size, byte* output, nint stride)
    {
        if (size == 8)
        {
            var eight = mean * 0x0101_0101_0101_0101UL;
            for (var y = 0; y < 8; y++)
            {
                *(ulong*)output = eight;
                output += stride;
            }

            return;
        }

        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                output[x] = mean;
            }

            output += stride;
        }
    }
}
