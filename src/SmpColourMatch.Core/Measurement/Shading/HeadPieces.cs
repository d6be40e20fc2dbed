using SmpColourMatch.Core.Segmentation;

namespace SmpColourMatch.Core.Measurement.Shading;

/// <summary>What is seen of a head, piece by piece.</summary>
/// <param name="Normals">Which way each cell of the photo faces.</param>
/// <param name="Skin">Pieces of skin; those that turn out not to be the head's are taken out.</param>
/// <param name="Hair">Pieces of hair.</param>
/// <param name="Stubble">Pieces of stubble.</param>
internal sealed record HeadPieces(
    OutlineNormals Normals,
    List<ShadedCell> Skin,
    List<ShadedCell> Hair,
    List<ShadedCell> Stubble
)
{
    /// <summary>How far each cell lies from hair or stubble: see <see cref="HairDistance"/>.</summary>
    public int[] FromHair { get; } = HairDistance.Of([Hair, Stubble], Normals.Across, Normals.Count);

    /// <param name="normals">Of the head.</param>
    /// <param name="regions">Of the photo.</param>
    /// <param name="skin">Samples of the skin.</param>
    public static HeadPieces Of(OutlineNormals normals, RegionSamples regions, SampledPixels skin) =>
        new(
            normals,
            ShadedCell.Of(skin, Region.Skin, normals),
            ShadedCell.Of(regions.Sure(Region.Hair), Region.Hair, normals),
            ShadedCell.Of(regions.Sure(Region.Stubble), Region.Stubble, normals)
        );
}
