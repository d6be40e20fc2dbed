namespace SmpColourMatch.Core.Segmentation;

/// <summary>One feature: a bilinear sample of a channel's pyramid.</summary>
/// <param name="Channel">What is sampled.</param>
/// <param name="Level">Pyramid level: pixels of 2^level base pixels; beyond the last, the photo's mean.</param>
/// <param name="Dx">Offset to the right in base pixels.</param>
/// <param name="Dy">Offset down in base pixels.</param>
internal readonly record struct FeatureSpec(FeatureChannel Channel, int Level, int Dx, int Dy);
