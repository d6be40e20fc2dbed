using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Imaging.Codecs;

namespace SmpColourMatch.Core.Pipeline;

/// <summary>What the user may set for an analysis.</summary>
public sealed record AnalysisOptions
{
    /// <summary>
    /// The longer side, in pixels, that the measured picture keeps at least. Chosen by us: 1280, so that a stubble hair (0.07 mm) on a head
    /// that fills the frame still darkens its pixel; more costs time and memory, less blends stubble into skin.
    /// </summary>
    public const int MeasuringLongSide = 1280;

    /// <summary>Days after the session at which the healed dot is judged; 28 unless asked otherwise (practice.md).</summary>
    public int Day { get; init; } = 28;

    /// <summary>Hair colour given by the user; it takes the place of a measured one.</summary>
    public HairColour? DeclaredHair { get; init; }

    public PhotoReadOptions Reading { get; init; } = new() { MinLongSide = MeasuringLongSide };
}
