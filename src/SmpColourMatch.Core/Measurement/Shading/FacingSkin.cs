using System.Numerics;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Segmentation;

namespace SmpColourMatch.Core.Measurement.Shading;

/// <summary>The colour that skin would have where it faces as the calibration means it, shine taken off.</summary>
/// <param name="Lab">Its colour.</param>
/// <param name="Sd">What shading, shine and mottle leave in doubt; calibration is not in it.</param>
/// <param name="Light">How light falls on the head.</param>
internal sealed record FacingSkin(Lab Lab, LabSd Sd, FacingLight Light)
{
    /// <summary>Fewer pieces of skin than this do not show how light falls.</summary>
    private const int LeastCells = 12;

    /// <summary>Null where too little of the head is skin.</summary>
    /// <param name="photo">Borrowed.</param>
    /// <param name="map">Borrowed.</param>
    /// <param name="samples">Of the skin.</param>
    public static FacingSkin? Of(CalibratedPhoto photo, RegionMap map, SampledPixels samples)
    {
        // With a chart the values are meant for its plane; else for what faces the camera.
        var facing = photo.Summary.Chart is { } chart
            ? ChartPlane.Normal(chart.Quad, photo.FullWidth, photo.FullHeight)
            : Vector3.UnitZ;
        var normals = OutlineNormals.Of(map);
        var skin = ShadedCell.Of(samples, Region.Skin, normals);
        if (skin.Count < LeastCells)
        {
            return null;
        }

        var colours = TwoColours.Find(skin);
        if (skin.Count < LeastCells)
        {
            return null;
        }

        var light = LightFitter.Fit(
            skin,
            colours,
            [
                ShadedCell.Of(PixelSampler.Sample(photo, map, Region.Hair), Region.Hair, normals),
                ShadedCell.Of(PixelSampler.Sample(photo, map, Region.Stubble), Region.Stubble, normals),
            ],
            facing
        );
        var colour = colours.Diffuse * (float)(light.Skin * light.On(facing));
        var lab = new LinearRgb(colour.X, colour.Y, colour.Z).ToLab();
        return new FacingSkin(lab, ShadingDoubt.Of(lab, light, colours), light);
    }
}
