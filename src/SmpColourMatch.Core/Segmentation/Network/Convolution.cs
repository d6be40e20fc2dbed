namespace SmpColourMatch.Core.Segmentation.Network;

/// <summary>A layer made ready to be run on one core, in the way that takes the fewest multiplications for its form.</summary>
/// <remarks>
/// Every sum is made in one fixed order with fused multiply-adds, which round once by definition, in hardware or not: the result is the
/// same to the bit on every processor, whatever its vector width. Holds only constant data: one instance serves many threads.
/// </remarks>
internal abstract class Convolution
{
    private protected Convolution(ConvolutionLayer layer)
    {
        (Inputs, Outputs, Stride) = (layer.Inputs, layer.Outputs, layer.Stride);
        Bias = layer.Bias.ToArray();
    }

    /// <summary>Least width and height of a result.</summary>
    public abstract (int Width, int Height) Least { get; }

    /// <summary>Channels read.</summary>
    protected int Inputs { get; }

    /// <summary>Channels written.</summary>
    protected int Outputs { get; }

    /// <summary>1, or 2 to halve the picture.</summary>
    protected int Stride { get; }

    /// <summary>One a channel written.</summary>
    protected float[] Bias { get; }

    public static Convolution Of(ConvolutionLayer layer) =>
        WinogradConvolution.Suits(layer) ? new WinogradConvolution(layer) : new DirectConvolution(layer);

    /// <summary>A new map of the layer's result, plus <paramref name="added"/> where given, negative values cut off if <paramref name="rectify"/>.</summary>
    public FeatureMap Apply(FeatureMap input, FeatureMap? added, bool rectify)
    {
        if (input.Channels != Inputs)
        {
            throw new ArgumentException(
                $"The layer reads {Inputs} channels, the map has {input.Channels}.",
                nameof(input)
            );
        }

        var width = (input.Width + Stride - 1) / Stride;
        var height = (input.Height + Stride - 1) / Stride;
        ArgumentOutOfRangeException.ThrowIfLessThan(width, Least.Width, nameof(input));
        ArgumentOutOfRangeException.ThrowIfLessThan(height, Least.Height, nameof(input));
        if (added is not null && (added.Width, added.Height, added.Channels) != (width, height, Outputs))
        {
            throw new ArgumentException("The added map differs in size from the result.", nameof(added));
        }

        var output = new FeatureMap(width, height, Outputs);
        Fill(input, added, output, rectify);
        return output;
    }

    /// <summary>Writes every pixel of <paramref name="output"/>; sizes have been checked.</summary>
    protected abstract void Fill(FeatureMap input, FeatureMap? added, FeatureMap output, bool rectify);
}
