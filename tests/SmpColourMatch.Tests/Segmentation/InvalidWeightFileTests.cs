using System.Buffers.Binary;
using SmpColourMatch.Core.Segmentation;

namespace SmpColourMatch.Tests.Segmentation;

public class InvalidWeightFileTests
{
    private static byte[] Minimal()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("SMPPC001"u8);
        writer.Write(1);
        writer.Write(2);
        writer.Write(1);
        foreach (var part in new short[] { 0, 2, 0, 0 })
        {
            writer.Write(part);
        }

        writer.Write(1);
        writer.Write(1);
        writer.Write(4);
        for (var i = 0; i < 4; i++)
        {
            writer.Write(i * 1f);
        }

        for (var i = 0; i < 4; i++)
        {
            writer.Write((Half)(10 + i));
        }

        return stream.ToArray();
    }

    [Fact]
    public void A_minimal_file_is_read_as_written()
    {
        var stage = Assert.Single(PixelClassifierFile.Parse(Minimal()));

        Assert.Equal(2, stage.GridLevel);
        Assert.Equal(new FeatureSpec(FeatureChannel.Lightness, 2, 0, 0), Assert.Single(stage.Features));
        var layer = Assert.Single(stage.Layers);
        Assert.Equal([0, 1, 2, 3], layer.Bias);
        Assert.Equal([10, 11, 12, 13], layer.Weights);
    }

    [Fact]
    public void Every_shortened_file_is_refused()
    {
        var bytes = Minimal();
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => PixelClassifierFile.Parse(bytes.AsSpan(0, length)));
        }
    }

    [Theory]
    [InlineData(0, 0x53535353)]
    [InlineData(8, -1)]
    [InlineData(8, 1000)]
    [InlineData(12, 9)]
    [InlineData(16, int.MaxValue)]
    [InlineData(20, 99)]
    [InlineData(28, 0)]
    [InlineData(32, 2)]
    [InlineData(36, 3)]
    [InlineData(36, 8)]
    public void Numbers_out_of_range_are_refused(int at, int value)
    {
        var bytes = Minimal();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), value);

        Assert.Throws<InvalidDataException>(() => PixelClassifierFile.Parse(bytes));
    }

    [Fact]
    public void The_built_in_file_is_sound_and_small()
    {
        var stages = PixelClassifierFile.ReadBuiltIn();

        Assert.Equal(3, stages.Length);
        var weights = stages.Sum(s => s.Layers.Sum(l => l.Weights.Length));
        Assert.InRange(weights, 1000, 250_000);
    }
}
