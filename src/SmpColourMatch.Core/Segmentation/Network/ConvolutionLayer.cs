namespace SmpColourMatch.Core.Segmentation.Network;

/// <summary>A convolution as the weight file holds it: batch normalisation folded in, channels filled up with zeros to whole blocks.</summary>
/// <param name="Inputs">Channels read.</param>
/// <param name="Outputs">Channels written, a multiple of <see cref="Block"/>.</param>
/// <param name="Size">Side of the square of pixels read: 1 or 3.</param>
/// <param name="Stride">1, or 2 to halve the picture.</param>
/// <param name="Bias">One a channel written.</param>
/// <param name="Weights">In the order [block of outputs][row][column][input][output in block].</param>
internal sealed record ConvolutionLayer(int Inputs, int Outputs, int Size, int Stride, float[] Bias, float[] Weights)
{
    /// <summary>Channels that one pass of the kernel writes: two vectors of eight. A property of the weight file.</summary>
    public const int Block = 16;
}
