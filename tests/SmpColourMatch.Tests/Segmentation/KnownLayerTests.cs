using System.Numerics;
using SmpColourMatch.Core.Segmentation;

namespace SmpColourMatch.Tests.Segmentation;

public class KnownLayerTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_layer_is_a_matrix_product(bool rectify)
    {
        const int inputs = 5;
        const int outputs = 8;
        var stride = 3 * Vector<float>.Count;
        float Weight(int i, int o) => (((i * 7) + (o * 3)) % 5) - 2;
        var weights = new float[inputs * outputs];
        for (var o = 0; o < outputs; o++)
        {
            for (var i = 0; i < inputs; i++)
            {
                weights[(((o / 4 * inputs) + i) * 4) + (o % 4)] = Weight(i, o);
            }
        }

        var bias = new float[] { 1, -1, 2, -2, 3, -3, 4, -4 };
        var source = new float[inputs * stride];
        for (var k = 0; k < source.Length; k++)
        {
            source[k] = (k * 31 % 17) - 8;
        }

        var target = new float[outputs * stride];
        new DenseLayer(inputs, outputs, weights, bias).Apply(source, target, stride, rectify);

        for (var o = 0; o < outputs; o++)
        {
            for (var x = 0; x < stride; x++)
            {
                var expected = bias[o];
                for (var i = 0; i < inputs; i++)
                {
                    expected += Weight(i, o) * source[(i * stride) + x];
                }

                Assert.Equal(rectify ? Math.Max(0, expected) : expected, target[(o * stride) + x]);
            }
        }
    }

    [Fact]
    public void Buffers_that_do_not_fit_are_refused()
    {
        var layer = new DenseLayer(2, 4, new float[8], new float[4]);
        var stride = Vector<float>.Count;

        Assert.Throws<ArgumentException>(() =>
            layer.Apply(new float[stride], new float[4 * stride], stride, rectify: true)
        );
        Assert.Throws<ArgumentException>(() => layer.Apply(new float[64], new float[64], stride + 1, rectify: true));
    }
}
