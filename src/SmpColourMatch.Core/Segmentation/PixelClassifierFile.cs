using System.Buffers.Binary;

namespace SmpColourMatch.Core.Segmentation;

/// <summary>Reads the weight file that src/SegmentationTraining writes (its layout is in weights.py).</summary>
internal static class PixelClassifierFile
{
    private const string ResourceName = "SmpColourMatch.Core.Segmentation.pixel-classifier.bin";

    /// <summary>Classes: background, skin, hair, stubble.</summary>
    public const int Classes = 4;

    private static ReadOnlySpan<byte> Signature => "SMPPC001"u8;

    /// <summary>The weights that are built into the program.</summary>
    public static ClassifierStage[] ReadBuiltIn() => Read(WeightCursor.OfBuiltIn(ResourceName));

    /// <exception cref="InvalidDataException">The bytes are not a weight file; says where.</exception>
    public static ClassifierStage[] Parse(ReadOnlySpan<byte> bytes) => Read(new WeightCursor(bytes));

    private static ClassifierStage[] Read(WeightCursor reader)
    {
        reader.Signature(Signature);
        var stages = new ClassifierStage[reader.Count(1, 8, "stages")];
        for (var i = 0; i < stages.Length; i++)
        {
            stages[i] = ReadStage(ref reader);
        }

        for (var i = 1; i < stages.Length; i++)
        {
            if (stages[i].GridLevel > stages[i - 1].GridLevel)
            {
                throw new InvalidDataException($"Stage {i} of a weight file is coarser than the one before.");
            }
        }

        return stages;
    }

    private static ClassifierStage ReadStage(ref WeightCursor reader)
    {
        var grid = reader.Count(1, 4, "as grid level");
        var features = new FeatureSpec[reader.Count(1, 1000, "features")];
        for (var i = 0; i < features.Length; i++)
        {
            features[i] = new((FeatureChannel)reader.Int16(), reader.Int16(), reader.Int16(), reader.Int16());
            if (
                features[i]
                is { Channel: < FeatureChannel.Lightness or > FeatureChannel.HairColourDistance }
                    or { Level: < 1 }
            )
            {
                throw new InvalidDataException($"Feature {i} of a weight file is out of range: {features[i]}.");
            }
        }

        var layers = new DenseLayer[reader.Count(1, 8, "layers")];
        for (var i = 0; i < layers.Length; i++)
        {
            layers[i] = ReadLayer(ref reader, i == 0 ? features.Length : layers[i - 1].Outputs);
        }

        if (layers[^1].Outputs != Classes)
        {
            throw new InvalidDataException(
                $"The last layer of a weight file gives {layers[^1].Outputs}, not {Classes}, classes."
            );
        }

        return new ClassifierStage(grid, features, layers);
    }

    private static DenseLayer ReadLayer(ref WeightCursor reader, int expectedInputs)
    {
        var inputs = reader.Count(expectedInputs, expectedInputs, "inputs");
        var outputs = reader.Count(4, 1000, "outputs");
        if (outputs % 4 != 0)
        {
            throw new InvalidDataException($"A layer of a weight file has {outputs} outputs, not a multiple of 4.");
        }

        var bias = reader.Singles(outputs);
        var stored = reader.Take(2 * inputs * outputs);
        var weights = new float[inputs * outputs];
        for (var input = 0; input < inputs; input++)
        {
            for (var output = 0; output < outputs; output++)
            {
                var value = BinaryPrimitives.ReadHalfLittleEndian(stored[(2 * ((input * outputs) + output))..]);
                weights[((output / 4 * inputs) + input) * 4 + (output % 4)] = (float)value;
            }
        }

        return new DenseLayer(inputs, outputs, weights, bias);
    }
}
