namespace SmpColourMatch.Core.Segmentation;

/// <summary>One stage of the pixel classifier: which features, on which grid, and the layers that turn them into four classes.</summary>
/// <param name="GridLevel">The pyramid level whose pixels are classified.</param>
/// <param name="Features">Inputs of the first layer.</param>
/// <param name="Layers">Rectified, but for the last, whose four outputs go through softmax.</param>
internal sealed record ClassifierStage(int GridLevel, FeatureSpec[] Features, DenseLayer[] Layers);
