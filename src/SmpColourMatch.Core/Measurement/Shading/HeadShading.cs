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

    /// <summary>Share of the skin that is taken for the head's own, nearest to hair first. Chosen by us: all lets a shirt of skin's colour outweigh the face.</summary>
    private const double ShareBesideHair = 0.2;

    /// <summary>
    /// How much of what rendered heads teach of usual errors is believed. Chosen by us: all of it suits heads of that renderer best; on those of another, which it never saw,
    /// most is won at about this share.
    /// </summary>
    private const double Believed = 0.8;

    private readonly OutlineNormals _normals;
    private readonly TwoColours _colours;
    private readonly FacingLight _light;
    private readonly SurfaceFacing _facing;
    private readonly int _skinCells;

    private HeadShading(
        OutlineNormals normals,
        TwoColours colours,
        FacingLight light,
        SurfaceFacing facing,
        int skinCells,
        SampledPixels skinSamples
    ) =>
        (_normals, _colours, _light, _facing, _skinCells, SkinSamples) = (
            normals,
            colours,
            light,
            facing,
            skinCells,
            skinSamples
        );

    /// <summary>What training learns from: <see cref="ShadingClues"/>.</summary>
    public required float[] Clues { get; init; }

    /// <summary>Light of skin that faces as wanted as it was fitted, red, green and blue summed.</summary>
    public required double Fitted { get; init; }

    /// <summary>The same once stubble had its say; <see cref="SkinLight"/> also has what is usually left.</summary>
    public required double Witnessed { get; init; }

    /// <summary>Skin that faces as wanted, shine taken off.</summary>
    public Lab Skin
    {
        get
        {
            var colour = SkinLight;
            return new LinearRgb(colour.X, colour.Y, colour.Z).ToLab();
        }
    }

    /// <summary>Linear light of <see cref="Skin"/>.</summary>
    public Vector3 SkinLight => _colours.Diffuse * (float)_light.On(_facing.Normal);

    /// <summary>The skin that it was found by.</summary>
    public SampledPixels SkinSamples { get; }

    /// <summary>Light on what faces as wanted, relative to that on a cell of <see cref="OutlineNormals"/>; 0 off the head.</summary>
    public float RatioAt(int cell) =>
        _normals[cell] == Vector3.Zero ? 0 : (float)_light.Ratio(_facing.Normal, _normals[cell]);

    /// <summary>What shading leaves in doubt of light, as a share of it.</summary>
    public double RelativeDoubt => ShadingDoubt.Relative(_light, _facing, _skinCells);

    /// <summary>Null where too little of the head is skin.</summary>
    /// <param name="photo">Borrowed.</param>
    /// <param name="map">Borrowed.</param>
    /// <param name="regions">Of both.</param>
    /// <param name="samples">Of the skin.</param>
    public static HeadShading? Find(
        CalibratedPhoto photo,
        RegionMap map,
        RegionSamples regions,
        SampledPixels samples
    ) =>
        // With a chart the values are meant for its plane; else for what faces the camera.
        Find(
            map,
            regions,
            samples,
            photo.Summary.Chart is { } chart
                ? ChartPlane.Facing(chart.Quad, photo.FullWidth, photo.FullHeight)
                : SurfaceFacing.Camera
        );

    /// <summary>The same for any surface.</summary>
    /// <param name="map">Borrowed.</param>
    /// <param name="regions">Of the photo.</param>
    /// <param name="samples">Of the skin.</param>
    /// <param name="facing">The surface whose light is wanted.</param>
    public static HeadShading? Find(RegionMap map, RegionSamples regions, SampledPixels samples, SurfaceFacing facing)
    {
        var pieces = HeadPieces.Of(OutlineNormals.Of(map), regions, samples);
        var (skin, stubble) = (pieces.Skin, pieces.Stubble);
        if (skin.Count < LeastCells)
        {
            return null;
        }

        var colours = TwoColours.Find(skin, BesideHair(pieces));
        if (skin.Count < LeastCells)
        {
            return null;
        }

        var fitted = LightFitter.Fit(skin, colours, [pieces.Hair, stubble], facing.Normal);
        var clues = ShadingClues.Of(pieces, colours, fitted, facing);
        var witnessed = StubbleWitness.Weigh(fitted, colours, stubble, facing, skin.Count);
        var light = witnessed with { Skin = witnessed.Skin * Math.Exp(-Believed * ShadingResidual.Of(clues)) };
        return new HeadShading(pieces.Normals, colours, light, facing, skin.Count, samples)
        {
            Clues = clues,
            Fitted = fitted.On(facing.Normal),
            Witnessed = witnessed.On(facing.Normal),
        };
    }

    /// <summary>The pieces of skin nearest to hair or stubble; all where there is none.</summary>
    private static List<ShadedCell> BesideHair(HeadPieces pieces)
    {
        var ordered = pieces.Skin.ConvertAll(cell => pieces.FromHair[cell.Place]);
        ordered.Sort();
        var reach = ordered[Math.Max((int)(ShareBesideHair * (ordered.Count - 1)), LeastCells - 1)];
        return pieces.Skin.FindAll(cell => pieces.FromHair[cell.Place] <= reach);
    }

    /// <summary>What shading leaves in doubt of a colour; calibration is not in it.</summary>
    public LabSd Doubt(Lab lab) => ShadingDoubt.Of(lab, _light, _facing, _skinCells);
}
