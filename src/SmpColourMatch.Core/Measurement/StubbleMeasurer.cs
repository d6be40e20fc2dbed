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
    private const double LightSd = 0.14;

    /// <summary>The same where the skin is known from between the hairs only.</summary>
    private const double BetweenLightSd = 0.3;

    /// <summary>Contrast of skin where none is bare: noise and grain of usual photos. Chosen by us.</summary>
    private const double UsualSkinContrast = 0.025 * 0.025;

    /// <summary>Bare skin's own contrast, by this quantile of its pieces: the others have edges, freckles and stray hairs.</summary>
    private const double SmoothSkin = 0.3;

    /// <summary>Linear light below which nothing is told apart.</summary>
    private const double LeastLight = 1e-3;

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

        var cells = StrandTexture.Of(samples, photo.Pixels, shading, LeastSamples);
        if (cells.Count < CoatReader.LeastCells)
        {
            return null;
        }

        var contrast = Math.Max(StrandTexture.At(cells, 0.5, cell => cell.Contrast), 1e-6);
        var (light, smooth, lightSd) = Bare(photo, skin, shading);
        return HairMeasurer.Of(
            new StubbleSight(
                Middle(cells),
                light,
                contrast,
                smooth,
                StrandTexture.At(cells, 0.5, cell => cell.Skew),
                StrandTexture.ScaleOf(samples, photo.Width, photo.Height)
                    * StrandTexture.LeftByBlur(StrandTexture.At(cells, 0.5, cell => cell.PixelContrast), contrast),
                lightSd
            ),
            photo.Summary,
            HairSource.Stubble,
            samples.PixelCount
        );
    }

    /// <summary>Linear light and contrast of bare skin, and how well its light compares with the stubble's.</summary>
    private static (Vector3 Light, double Contrast, double LightSd) Bare(
        CalibratedPhoto photo,
        SkinColour skin,
        HeadShading? shading
    )
    {
        if (
            shading is not null
            && StrandTexture.Of(shading.SkinSamples, photo.Pixels, shading, LeastSamples)
                is { Count: >= CoatReader.LeastCells } bare
        )
        {
            var middle = Middle(bare);
            return (
                new Vector3((float)middle.X, (float)middle.Y, (float)middle.Z),
                StrandTexture.At(bare, SmoothSkin, cell => cell.Contrast),
                LightSd
            );
        }

        var rgb = LinearRgb.FromLab(skin.Lab);
        return (
            Vector3.Max(new Vector3((float)rgb.R, (float)rgb.G, (float)rgb.B), new Vector3((float)LeastLight)),
            UsualSkinContrast,
            BetweenLightSd
        );
    }

    /// <summary>Median of each channel over the pieces, of which each is a mean: a median of pixels would leave the hairs out.</summary>
    private static Xyz Middle(List<TextureCell> cells) =>
        new(
            Math.Max(StrandTexture.At(cells, 0.5, cell => cell.Light.X), LeastLight),
            Math.Max(StrandTexture.At(cells, 0.5, cell => cell.Light.Y), LeastLight),
            Math.Max(StrandTexture.At(cells, 0.5, cell => cell.Light.Z), LeastLight)
        );
}
