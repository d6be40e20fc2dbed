using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>Paints a picture whose values were kept until its last scan.</summary>
internal static unsafe class StoredPicture
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Paint(JpegFrame frame, PictureAssembler assembler)
    {
        var factors = new short[frame.Components.Length][];
        for (var i = 0; i < factors.Length; i++)
        {
            factors[i] = new short[64];
            for (var place = 0; place < 64; place++)
            {
                factors[i][ZigZag.ToNatural[place]] = frame.Components[i].Quantization![place];
            }
        }

        var block = stackalloc short[ZigZag.BlockCapacity];
        for (var row = 0; row < frame.McusHigh; row++)
        {
            for (var i = 0; i < frame.Components.Length; i++)
            {
                var component = frame.Components[i];
                var band = assembler.Bands[i];
                fixed (short* coefficients = component.Coefficients)
                fixed (short* factor = factors[i])
                {
                    for (var y = 0; y < component.VerticalSampling; y++)
                    {
                        var blockRow = ((long)row * component.VerticalSampling) + y;
                        var from = coefficients + (blockRow * component.PaddedBlocksWide * 64);
                        var output = band.Start + (y * component.BlockSize * band.Stride);
                        for (var x = 0; x < component.PaddedBlocksWide; x++)
                        {
                            var used = Dequantize(from, factor, block);
                            BlockTransform.Transform(block, used, component.BlockSize, output, band.Stride);
                            output += component.BlockSize;
                            from += 64;
                        }
                    }
                }
            }

            assembler.EndRow(row);
        }
    }

    /// <returns>1 where only the first value differs from 0, else 64.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Dequantize(short* from, short* factors, short* block)
    {
        var any = Vector128.Load(from) & Vector128.Create(0, -1, -1, -1, -1, -1, -1, -1);
        for (var i = 0; i < 64; i += Vector128<short>.Count)
        {
            var values = Vector128.Load(from + i);
            (values * Vector128.Load(factors + i)).Store(block + i);
            any |= i == 0 ? Vector128<short>.Zero : values;
        }

        return any == Vector128<short>.Zero ? 1 : 64;
    }
}
