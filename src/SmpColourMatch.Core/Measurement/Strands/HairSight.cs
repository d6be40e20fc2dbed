using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Measurement.Strands;

/// <summary>What the pixels of hair show, before it is said what hair that is: kept, since skin tells of the light only after all is measured.</summary>
/// <param name="Light">Mean linear light.</param>
internal abstract record HairSight(Xyz Light)
{
    /// <summary>Added to the doubt: where the region itself is doubtful.</summary>
    public LabSd Doubt { get; init; }

    /// <summary>The pigmented hair's colour, if the photo shows hair so.</summary>
    public abstract UnmixedHair Unmix(HairLight light);
}
