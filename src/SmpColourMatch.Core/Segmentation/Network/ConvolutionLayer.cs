namespace SmpColourMatch.Core.Segmentation.Network;

/// <summary>A convolution as the weight file holds it: batch normalisation folded in, channels filled up with zeros to whole blocks.</summary>
/// <param name="inputs">Channels read.</param>
/// <param name="outputs">Channels written, a multiple of <see cref="Block"/>.</param>
/// <param name="size">Side of the square of pixels read: 1 or 3.</param>
/// <param name="stride">1, or 2 to halve the picture.</param>
/// <param name="bias">One a channel written.</param>
/// <param name="weights">In the order [block of outputs][row][column][input][output in block].</param>
/// <remarks>Only as long as it is read: what runs it (<see cref="Convolution.Of"/>) keeps the weights in an order of its own.</remarks>
internal readonly ref struct ConvolutionLayer(
    int inputs,
    int outputs,
    int size,
    int stride,
    ReadOnlySpan<float> bias,
    ReadOnlySpan<float> weights
)
{
    /// <summary>Channels that one pass of the kernel writes: two vectors of eight. A property of the weight file.</summary>
    public const int Block = 16;

    public int Inputs { get; } = inputs;

    public int Outputs { get; } = outputs;

    public int Size { get; } = size;

    public int Stride { get; } = stride;

    public ReadOnlySpan<float> Bias { get; } = bias;

    public ReadOnlySpan<float> Weights { get; } = weights;
}
