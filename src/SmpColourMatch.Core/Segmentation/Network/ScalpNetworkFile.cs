using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SmpColourMatch.Core.Segmentation.Network;

/// <summary>Reads the weight file; its layout is told in src/SegmentationTraining/convolutional/export.py, which writes it.</summary>
internal static class ScalpNetworkFile
{
    /// <summary>Tells background, skin, hair and stubble apart.</summary>
    public const string Regions = "scalp-network.bin";

    /// <summary>Which way a head faces.</summary>
    public const string HeadForm = "head-form.bin";

    /// <param name="resource">Which of the networks that are built in.</param>
    public static ScalpNetwork ReadBuiltIn(string resource = Regions) => Read(WeightCursor.OfBuiltIn(resource));

    /// <exception cref="InvalidDataException">The bytes are not a weight file, or end early.</exception>
    public static ScalpNetwork Read(ReadOnlySpan<byte> bytes) => Read(new WeightCursor(bytes));

    private static ScalpNetwork Read(WeightCursor reader)
    {
        reader.Signature("SMPNET01"u8);
        var levels = reader.Count(2, 8, "levels");
        var pairs = new int[levels];
        for (var i = 0; i < levels; i++)
        {
            pairs[i] = reader.Count(0, 8, "pairs");
        }

        var layers = new Convolution[levels + (2 * pairs.Sum()) + 1 + (2 * (levels - 1)) + 1];
        float[] weights = [];
        for (var i = 0; i < layers.Length; i++)
        {
            layers[i] = Convolution.Of(Layer(ref reader, ref weights));
        }

        reader.End();
        return new ScalpNetwork(pairs, layers);
    }

    /// <param name="weights">Room that the layers share, one after another: new memory costs more time than anything else here.</param>
    private static ConvolutionLayer Layer(ref WeightCursor reader, ref float[] weights)
    {
        var inputs = reader.Count(1, 512, "inputs");
        var outputs = reader.Count(ConvolutionLayer.Block, 512, "outputs");
        var size = reader.Count(1, 3, "pixels of a side");
        var stride = reader.Count(1, 2, "pixels of a step");
        if (outputs % ConvolutionLayer.Block != 0 || size == 2)
        {
            throw new InvalidDataException($"A layer of {outputs} channels and size {size} cannot be run.");
        }

        var bias = reader.Singles(outputs);
        var count = inputs * outputs * size * size;
        var halves = MemoryMarshal.Cast<byte, ushort>(reader.Take(2 * count));
        if (weights.Length < count)
        {
            weights = new float[count];
        }

        Widen(halves, weights.AsSpan(0, count));
        return new ConvolutionLayer(inputs, outputs, size, stride, bias, weights.AsSpan(0, count));
    }

    /// <summary>Half to single precision, exactly: the exponent's bias is mended by a product with 2^112, right for subnormals too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Widen(ReadOnlySpan<ushort> halves, Span<float> singles)
    {
        var rebias = Vector256.Create(BitConverter.UInt32BitsToSingle(0x77800000));
        for (var i = 0; i < singles.Length; i += Vector256<float>.Count)
        {
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(in halves[i]));
            var bits = Vector256.Create(low, high);
            var magnitude = ((bits & Vector256.Create(0x7FFFu)) << 13).AsSingle() * rebias;
            var sign = ((bits & Vector256.Create(0x8000u)) << 16).AsSingle();
            (magnitude | sign).CopyTo(singles[i..]);
        }
    }
}
