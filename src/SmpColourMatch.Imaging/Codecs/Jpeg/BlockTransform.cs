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
    public static void Transform(short* block, int used, int size, byte* output, nint stride)
    {
        if (used <= 1 || size == 1)
        {
            // The flat block: both passes of every size round to the same mean.
            var mean = ReducedInverseDct.Mean(block[0]);
            for (var y = 0; y < size; y++)
            {
                new Span<byte>(output + (y * stride), size).Fill(mean);
            }
        }
        else if (size == 8)
        {
            InverseDct.TransformPortable(block, output, stride);
        }
        else if (size == 4)
        {
            ReducedInverseDct.Transform4(block, output, stride);
        }
        else
        {
            ReducedInverseDct.Transform2(block, output, stride);
        }

        new Span<short>(block, 64).Clear();
    }
}
