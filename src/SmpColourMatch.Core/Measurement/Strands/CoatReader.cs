using System.Numerics;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement.Shading;

namespace SmpColourMatch.Core.Measurement.Strands;

/// <summary>Reads light and contrast off a coat of hair, for <see cref="CoatUnmixer"/>.</summary>
internal static class CoatReader
{
    /// <summary>Fewer pieces say nothing of the contrast.</summary>
    public const int LeastCells = 12;

    /// <summary>Samples of a piece: a third of what it holds.</summary>
    private const int LeastSamples = 6;

    /// <summary>Pieces between these quantiles of brightness are used: darker ones are gaps and shade, lighter ones gloss. Chosen by us; a tenth either way moves black by 1 L*.</summary>
    private const double DarkestCells = 0.2;

    private const double LightestCells = 0.6;

    /// <summary>One sd, relative: gaps and layers of the coat; where no skin shows how light falls, that too.</summary>
    private const double CoatSd = 0.1;

    private const double UnshadedSd = 0.3;

    /// <summary>The light on hair, which covers much of a head and the parts that face the lamp, is known by so much better than that on skin. Chosen by us: rendered coats lie within 0.10 to 0.15 in ln of what was expected; 1 draws them towards the usual hair.</summary>
    private const double OfShading = 0.7;

    /// <summary>Least relative contrast of any coat: a drawn area has none.</summary>
    private const double SmoothContrast = 0.03;

    /// <summary>Null where there are too few pieces.</summary>
    /// <param name="photo">Borrowed.</param>
    /// <param name="samples">Of the hair.</param>
    /// <param name="shading">How light falls on the head; null where no skin shows it.</param>
    public static CoatSight? Read(CalibratedPhoto photo, SampledPixels samples, HeadShading? shading)
    {
        var cells = StrandTexture.Of(samples, photo.Pixels, shading, LeastSamples);
        if (cells.Count < LeastCells)
        {
            return null;
        }

        cells.Sort((a, b) => a.Luminance.CompareTo(b.Luminance));
        var (first, last) = ((int)(DarkestCells * (cells.Count - 1)), (int)(LightestCells * (cells.Count - 1)));
        var used = cells.GetRange(first, last - first + 1);
        var light = Vector3.Max(
            used.Aggregate(Vector3.Zero, (sum, cell) => sum + cell.Light) / used.Count,
            new Vector3((float)CoatUnmixer.BlackSd)
        );
        var contrast = StrandTexture.At(used, 0.5, cell => cell.Contrast);
        var relative = shading is null ? UnshadedSd : OfShading * shading.RelativeDoubt;
        return new CoatSight(
            new Xyz(light.X, light.Y, light.Z),
            Math.Max(Math.Sqrt(contrast / StrandTexture.ScaleOf(samples, photo.Width, photo.Height)), SmoothContrast),
            StrandTexture.LeftByBlur(StrandTexture.At(used, 0.5, cell => cell.PixelContrast), contrast),
            shading is null ? null : Vector3.Max(shading.SkinLight, new Vector3((float)CoatUnmixer.BlackSd)),
            Math.Sqrt((CoatSd * CoatSd) + (relative * relative))
        );
    }
}
