using SmpColourMatch.Core.Segmentation.Network;

namespace SmpColourMatch.Tests.Segmentation.Network;

/// <summary>What a convolution is, in double precision and without haste.</summary>
internal static class ConvolutionDefinition
{
    public static double At(ConvolutionLayer layer, FeatureMap input, int x, int y, int output)
    {
        var (block, lane) = (output / ConvolutionLayer.Block, output % ConvolutionLayer.Block);
        double sum = layer.Bias[output];
        for (var dy = 0; dy < layer.Size; dy++)
        {
            for (var dx = 0; dx < layer.Size; dx++)
            {
                var sx = (x * layer.Stride) + dx - (layer.Size / 2);
                var sy = (y * layer.Stride) + dy - (layer.Size / 2);
                if (sx < 0 || sy < 0 || sx >= input.Width || sy >= input.Height)
                {
                    continue;
                }

                for (var i = 0; i < layer.Inputs; i++)
                {
                    var tap = (((((block * layer.Size) + dy) * layer.Size) + dx) * layer.Inputs) + i;
                    sum += (double)input.Pixel(sx, sy)[i] * layer.Weights[(tap * ConvolutionLayer.Block) + lane];
                }
            }
        }

        return sum;
    }

    public static void Fill(FeatureMap map, Func<float> value)
    {
        for (var y = 0; y < map.Height; y++)
        {
            for (var x = 0; x < map.Width; x++)
            {
                foreach (ref var cell in map.Pixel(x, y))
                {
                    cell = value();
                }
            }
        }
    }
}
