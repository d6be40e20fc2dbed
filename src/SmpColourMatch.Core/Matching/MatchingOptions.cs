using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Matching;

/// <summary>What a recommendation depends on besides skin, hair and pigments.</summary>
public sealed record MatchingOptions
{
    /// <summary>Days after the session at which the dots are judged, 0–3650.</summary>
    public double Day { get; init; } = Healing.UsualDay;

    /// <summary>
    /// The part of the colours' sd that skin and hair share because they come from one photo: exposure and white balance. It is part of
    /// <c>SkinColour.Sd</c> and <c>HairColour.Sd</c>, not added to them. Null when unknown; then their errors are taken as independent.
    /// </summary>
    public LabSd? SharedSd { get; init; }
}
