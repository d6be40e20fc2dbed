using System.Numerics;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement.Shading;
using SmpColourMatch.Core.Measurement.Strands;
using SmpColourMatch.Core.Segmentation;

namespace SmpColourMatch.Core.Measurement;

/// <summary>Hair colour out of a stubble field, where there is no dense hair.</summary>
internal static class StubbleMeasurer
{
    /// <summary>Least share of the photo.</summary>
    private const double LeastShare = 0.002;

    /// <summary>Samples of a piece whose contrast counts.</summary>
    private const int LeastSamples = 9;

    /// <summary>Light on the stubble against light on the bare skin, one sd in ln. Chosen by us on rendered heads.</summary>
    private const double LightSd = 0.15;

    /// <summary>The same where the skin is known from between the hairs only.</summary>
    private const double BetweenLightSd = 0.3;

    /// <summary>Contrast of skin where none is bare: noise and grain of usual photos. Chosen by us.</summary>
    private const double UsualSkinContrast = 0.03 * 0.03;

    /// <summary>Bare skin's own contrast, by this quantile of its pieces: the others have edges, freckles and stray hairs.</summary>
    private const double SmoothSkin = 0.3;

    /// <param name="photo">Borrowed.</param>
    /// <param name="regions">Of the photo.</param>
    /// <param name="skin">Between the hairs.</param>
    /// <param name="shading">How light falls on the head: field and skin are compared in one light then; null where that is not known.</param>
    public static HairColour? Measure(
        CalibratedPhoto photo,
        RegionSamples regions,
        SkinColour skin,
        HeadShading? shading
    )
    {
        var samples = regions.Sure(Region.Stubble);
        if (samples.PixelCount < LeastShare * photo.Width * photo.Height)
        {
            return null;
        }

        var cells = StrandTexture.Of(samples, shading, LeastSamples);
        if (cells.Count < CoatUnmixer.LeastCells)
        {
            return null;
        }

        var scale = StrandTexture.ScaleOf(photo.Width, photo.Height);
        var field = FieldOf(cells, skin, shading?.SkinTexture);
        var hair = StubbleUnmixer.Unmix(
            field with
            {
                Contrast = field.Contrast / scale,
                SkinContrast = field.SkinContrast / scale,
            },
            photo.Summary
        );
        return new HairColour(
            hair.Lab,
            LabSd.Combine(photo.Summary.HairSd, hair.Sd),
            HairSource.Stubble,
            HairMeasurer.GreyOf(hair),
            samples.PixelCount
        );
    }

    private static StubbleField FieldOf(List<TextureCell> cells, SkinColour skin, IReadOnlyList<TextureCell>? bare)
    {
        var contrast = Math.Max(At(cells, 0.5, cell => cell.Contrast), 1e-6);
        var field = new StubbleField
        {
            Light = Middle(cells),
            Contrast = contrast,
            Skew = At(cells, 0.5, cell => cell.Skew) / Math.Pow(contrast, 1.5),
        };
        if (bare is { Count: >= CoatUnmixer.LeastCells })
        {
            return field with
            {
                Skin = Middle(bare),
                SkinContrast = At(bare, SmoothSkin, cell => cell.Contrast),
                LightSd = LightSd,
            };
        }

        var rgb = LinearRgb.FromLab(skin.Lab);
        return field with
        {
            Skin = new Vector3((float)rgb.R, (float)rgb.G, (float)rgb.B),
            SkinContrast = UsualSkinContrast,
            LightSd = BetweenLightSd,
        };
    }

    /// <summary>Median of each channel over the pieces, of which each is a mean: a median of pixels would leave the hairs out.</summary>
    private static Vector3 Middle(IReadOnlyList<TextureCell> cells) =>
        Vector3.Max(
            new Vector3(
                (float)At(cells, 0.5, cell => cell.Light.X),
                (float)At(cells, 0.5, cell => cell.Light.Y),
                (float)At(cells, 0.5, cell => cell.Light.Z)
            ),
            new Vector3(1e-3f)
        );

    private static double At(IReadOnlyList<TextureCell> cells, double share, Func<TextureCell, double> of) =>
        cells.Select(of).Order().ElementAt((int)(share * (cells.Count - 1)));
}
