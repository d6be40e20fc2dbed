using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement;

namespace SmpColourMatch.Core.Batching;

/// <summary>What one photo says of a client's skin and hair.</summary>
/// <param name="Path">Below the batch's folder.</param>
/// <param name="Skin">Null when none was measured.</param>
/// <param name="Hair">Null when none was measured.</param>
/// <param name="SharedSd">The doubt that skin and hair of this photo share: exposure and white balance.</param>
/// <param name="Tied">Whether a chart or a grey card ties the colours down; without, <paramref name="SharedSd"/> rests on assumptions that all such photos share.</param>
internal sealed record ClientPhoto(string Path, SkinColour? Skin, HairColour? Hair, LabSd? SharedSd, bool Tied)
{
    /// <summary>A colour of this photo, with the part of its doubt that is assumed.</summary>
    public MeasuredColour Measured(Lab lab, LabSd sd) => new(lab, sd, Tied ? default : SharedSd ?? default);
}
