using System.Buffers.Binary;
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
    public static unsafe ScalpNetwork ReadBuiltIn(string resource = Regions)
    {
        // The resource lies in the program's own memory: read there, it need not be copied.
        using var stream =
            typeof(ScalpNetworkFile).Assembly.GetManifestResourceStream(resource) as UnmanagedMemoryStream
            ?? throw new InvalidDataException($"The resource {resource} is missing from the assembly.");
        return Read(new ReadOnlySpan<byte>(stream.PositionPointer, checked((int)stream.Length)));
    }

    /// <exception cref="InvalidDataException">The bytes are not a weight file, or end early.</exception>
    public static ScalpNetwork Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 12 || !bytes[..8].SequenceEqual("SMPNET01"u8))
        {
            throw new InvalidDataException("Not a network weight file: it does not begin with SMPNET01.");
        }

        var at = 8;
        var levels = Number(bytes, ref at, 2, 8);
        var pairs = new int[levels];
        for (var i = 0; i < levels; i++)
        {
            pairs[i] = Number(bytes, ref at, 0, 8);
        }

        var layers = new Convolution[levels + (2 * pairs.Sum()) + 1 + (2 * (levels - 1)) + 1];
        float[] weights = [];
        for (var i = 0; i < layers.Length; i++)
        {
            layers[i] = Convolution.Of(Layer(bytes, ref at, ref weights));
        }

        return at == bytes.Length
            ? new ScalpNetwork(pairs, layers)
            : throw new InvalidDataException(
                $"The weight file goes on after its last layer: {bytes.Length - at} bytes."
            );
    }

    /// <param name="weights">Room that the layers share, one after another: new memory costs more time than anything else here.</param>
    private static ConvolutionLayer Layer(ReadOnlySpan<byte> bytes, ref int at, ref float[] weights)
    {
        var inputs = Number(bytes, ref at, 1, 512);
        var outputs = Number(bytes, ref at, ConvolutionLayer.Block, 512);
        var size = Number(bytes, ref at, 1, 3);
        var stride = Number(bytes, ref at, 1, 2);
        if (outputs % ConvolutionLayer.Block != 0 || size == 2)
        {
            throw new InvalidDataException($"A layer of {outputs} channels and size {size} cannot be run.");
        }

        var bias = new float[outputs];
        var count = inputs * outputs * size * size;
        Need(bytes, at, (4 * outputs) + (2 * count));
        bytes.Slice(at, 4 * outputs).CopyTo(MemoryMarshal.AsBytes(bias.AsSpan()));
        at += 4 * outputs;
        if (weights.Length < count)
        {
            weights = new float[count];
        }

        Widen(MemoryMarshal.Cast<byte, ushort>(bytes.Slice(at, 2 * count)), weights.AsSpan(0, count));
        at += 2 * count;
        return new ConvolutionLayer(inputs, outputs, size, stride, bias, weights.AsSpan(0, count));
    }

    private static int Number(ReadOnlySpan<byte> bytes, ref int at, int least, int most)
    {
        Need(bytes, at, 4);
        var value = BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);
        at += 4;
        return value >= least && value <= most
            ? value
            : throw new InvalidDataException(
                $"The weight file says {value} where {least} to {most} is possible (byte {at - 4})."
            );
    }

    private static void Need(ReadOnlySpan<byte> bytes, int at, int count)
    {
        if (bytes.Length - at < count)
        {
            throw new InvalidDataException(
                $"The weight file ends early: {count} bytes wanted at {at} of {bytes.Length}."
            );
        }
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
