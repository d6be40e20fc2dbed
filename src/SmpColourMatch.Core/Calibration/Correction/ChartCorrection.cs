using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Calibration.Correction;

/// <summary>From linear light as a photo's file states it to linear sRGB under D65, 1 = a perfect white in the plane and the light of the chart's middle.</summary>
public sealed class ChartCorrection
{
    private readonly ToneInverse _tone;
    private readonly Matrix3 _matrix;
    private readonly Lazy<PixelCorrection> _pixels;

    internal ChartCorrection(
        ToneInverse tone,
        Matrix3 matrix,
        ChartResiduals residuals,
        double patchSd,
        LabSd skinSd,
        LabSd hairSd
    )
    {
        (_tone, _matrix, Residuals, PatchSd, SkinSd, HairSd) = (tone, matrix, residuals, patchSd, skinSd, hairSd);
        _pixels = new(() => new PixelCorrection(tone, matrix));
    }

    public ChartResiduals Residuals { get; }

    /// <summary>Misfit of a patch under the best camera, lamp and tone curve of the family, in units like L*: 0.4–1 for a good chart in even light, above 2 for a copy with other colours or a spoilt photo.</summary>
    public double PatchSd { get; }

    /// <summary>What the correction leaves in doubt of a skin's Lab. Shading of the head is not in it.</summary>
    public LabSd SkinSd { get; }

    /// <summary>The same of hair: more, since it is darker than most of the chart.</summary>
    public LabSd HairSd { get; }

    /// <summary>Corrects one colour.</summary>
    public LinearRgb Correct(LinearRgb value)
    {
        var light = _matrix.Apply(new Xyz(_tone.Light(0, value.R), _tone.Light(1, value.G), _tone.Light(2, value.B)));
        return new LinearRgb(light.X, light.Y, light.Z);
    }

    /// <summary>Corrects a picture in place, within 1e-4 of <see cref="Correct"/>.</summary>
    public void Apply(RgbPlanes<float> linear)
    {
        ArgumentNullException.ThrowIfNull(linear);
        _pixels.Value.Apply(linear.Red.Samples, linear.Green.Samples, linear.Blue.Samples);
    }
}
