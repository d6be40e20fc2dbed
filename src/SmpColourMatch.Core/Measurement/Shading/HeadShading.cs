using System.Numerics;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Segmentation;

namespace SmpColourMatch.Core.Measurement.Shading;

/// <summary>How light falls on the head of a photo, and what its surfaces would look like if they faced as the calibration means it.</summary>
internal sealed class HeadShading
{
    /// <summary>Fewer pieces of skin than this do not show how light falls.</summary>
    private const int LeastCells = 12;

    private readonly OutlineNormals _normals;
    private readonly TwoColours _colours;
    private readonly FacingLight _light;
    private readonly Vector3 _facing;
    private readonly int _skinCells;

    private HeadShading(OutlineNormals normals, TwoColours colours, FacingLight light, Vector3 facing, int skinCells) =>
        (_normals, _colours, _light, _facing, _skinCells) = (normals, colours, light, facing, skinCells);

    /// <summary>Skin that faces as wanted, shine taken off.</summary>
    public Lab Skin
    {
        get
        {
            var colour = _colours.Diffuse * (float)_light.On(_facing);
            return new LinearRgb(colour.X, colour.Y, colour.Z).ToLab();
        }
    }

    /// <summary>Null where too little of the head is skin.</summary>
    /// <param name="photo">Borrowed.</param>
    /// <param name="map">Borrowed.</param>
    /// <param name="regions">Of both.</param>
    /// <param name="samples">Of the skin.</param>
    public static HeadShading? Find(CalibratedPhoto photo, RegionMap map, RegionSamples regions, SampledPixels samples)
    {
        var normals = OutlineNormals.Of(map);
        var skin = ShadedCell.Of(samples, null, Region.Skin, normals);
        if (skin.Count < LeastCells)
        {
            return null;
        }

        var colours = TwoColours.Find(skin);
        if (skin.Count < LeastCells)
        {
            return null;
        }

        // With a chart the values are meant for its plane; else for what faces the camera.
        var facing = photo.Summary.Chart is { } chart
            ? ChartPlane.Normal(chart.Quad, photo.FullWidth, photo.FullHeight)
            : Vector3.UnitZ;
        var light = LightFitter.Fit(
            skin,
            colours,
            [
                ShadedCell.Of(regions.Sure(Region.Hair), null, Region.Hair, normals),
                ShadedCell.Of(regions.Sure(Region.Stubble), null, Region.Stubble, normals),
            ],
            facing
        );
        return new HeadShading(normals, colours, light, facing, skin.Count);
    }

    /// <summary>What shading leaves in doubt of a colour; calibration is not in it.</summary>
    public LabSd Doubt(Lab lab) => ShadingDoubt.Of(lab, _light, _skinCells);

    /// <summary>A region's colour if it faced as wanted: the mean over the pieces between two quantiles of brightness; null where there are too few.</summary>
    /// <param name="samples">Of the region.</param>
    /// <param name="wanted">Which of them count; null for all.</param>
    /// <param name="region">Which it is.</param>
    /// <param name="low">Pieces darker than this quantile are left out, 0–1.</param>
    /// <param name="high">Pieces lighter than this one too.</param>
    public Vector3? Colour(SampledPixels samples, bool[]? wanted, Region region, double low, double high)
    {
        var cells = ShadedCell.Of(samples, wanted, region, _normals);
        if (cells.Count < LeastCells)
        {
            return null;
        }

        var facing = cells.ConvertAll(cell => cell.Light * (float)_light.Ratio(_facing, cell.Normal));
        facing.Sort((a, b) => (a.X + a.Y + a.Z).CompareTo(b.X + b.Y + b.Z));
        var (first, last) = ((int)(low * (facing.Count - 1)), (int)(high * (facing.Count - 1)));
        var sum = Vector3.Zero;
        for (var i = first; i <= last; i++)
        {
            sum += facing[i];
        }

        return sum / (last - first + 1);
    }
}
