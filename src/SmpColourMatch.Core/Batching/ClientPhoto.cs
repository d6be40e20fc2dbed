using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement;

namespace SmpColourMatch.Core.Batching;

/// <summary>What one photo says of a client's skin and hair.</summary>
/// <param name="Path">Below the batch's folder.</param>
/// <param name="Skin">Null when none was measured.</param>
/// <param name="Hair">Null when none was measured.</param>
/// <param name="SharedSd">The doubt that skin and hair of this photo share: exposure and white balance.</param>
internal sealed record ClientPhoto(string Path, SkinColour? Skin, HairColour? Hair, LabSd? SharedSd);
