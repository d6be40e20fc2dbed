using SmpColourMatch.Core.Segmentation.Network;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Tests.Segmentation.Network;

public sealed class KnownSoftmaxTests
{
    [Theory]
    [InlineData(1f, 1f)]
    [InlineData(1.8f, 12f)]
    [InlineData(1.8f, 400f)] // differences far beyond what a single precision power can hold
    public void ProbabilitiesAreThoseOfTheDefinition(float temperature, float reach)
    {
        var random = new Random(3);
        var logits = new float[4][];
        var planes = new Plane<float>[4];
        for (var c = 0; c < planes.Length; c++)
        {
            logits[c] = [.. Enumerable.Range(0, 64).Select(_ => (((float)random.NextDouble() * 2) - 1) * reach)];
            planes[c] = new Plane<float>(16, 4);
            logits[c].CopyTo(planes[c].Samples);
        }

        Softmax.Apply(planes, temperature);
        for (var i = 0; i < 64; i++)
        {
            var top = logits.Max(plane => plane[i]);
            var powers = Array.ConvertAll(logits, plane => Math.Exp(((double)plane[i] - top) / temperature));
            for (var c = 0; c < planes.Length; c++)
            {
                Assert.Equal(powers[c] / powers.Sum(), planes[c].Samples[i], 3e-6);
            }
        }

        foreach (var plane in planes)
        {
            plane.Dispose();
        }
    }
}
