using System.Buffers.Binary;
using SmpColourMatch.Core.Measurement.Shading;
using SmpColourMatch.Core.Segmentation;

namespace SmpColourMatch.Tests.Measurement;

/// <summary>Weight files that are none.</summary>
public sealed class InvalidShadingWeightsTests
{
    private const int Inputs = 2;

    [Fact]
    public void AWholeFileIsRead()
    {
        var perceptron = Assert.Single(ShadingPerceptron.ReadAll(new WeightCursor(Whole()), Inputs));

        // (3 - 1)/2 = 1 and (0 - 0)/1 = 0, times 0.5 and 0.25, plus 0.125.
        Assert.Equal(0.625, perceptron.Run([3, 0]), 1e-6);

        // Far out: cut off at three standard deviations.
        Assert.Equal(1.625, perceptron.Run([1000, 0]), 1e-6);
    }

    [Fact]
    public void AFileThatEndsEarlyIsRefusedWhereverItEnds()
    {
        var whole = Whole();
        for (var length = 0; length < whole.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() =>
                ShadingPerceptron.ReadAll(new WeightCursor(whole.AsSpan(0, length)), Inputs)
            );
        }
    }

    [Fact]
    public void AFileThatGoesOnIsRefused() =>
        Assert.Throws<InvalidDataException>(() => ShadingPerceptron.ReadAll(new WeightCursor([.. Whole(), 0]), Inputs));

    [Fact]
    public void AFileOfOtherInputsIsRefused() =>
        Assert.Throws<InvalidDataException>(() => ShadingPerceptron.ReadAll(new WeightCursor(Whole()), Inputs + 1));

    /// <summary>One member of one layer.</summary>
    private static byte[] Whole()
    {
        var file = new List<byte>("SMPSR001"u8.ToArray());
        Number(1);
        Number(Inputs);
        Row(1, 0);
        Row(2, 1);
        Number(1);
        Number(1);
        Row(0.5f, 0.25f);
        Row(0.125f);
        return [.. file];

        void Number(int value)
        {
            var bytes = new byte[4];
            BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
            file.AddRange(bytes);
        }

        void Row(params float[] values)
        {
            foreach (var value in values)
            {
                Number(BitConverter.SingleToInt32Bits(value));
            }
        }
    }
}
