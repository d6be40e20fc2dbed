using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Calibration.Correction;

/// <summary>From linear light as a photo's file states it to linear sRGB under D65, 1 = a perfect white in the plane and the light of the chart's middle.</summary>
public sealed class ChartCorrection
{
    /// <summary>L* + 16 of skin in the middle of its range: L* goes with the cube root of light.</summary>
    private const double UsualLightness = 70;

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

    /// <summary>The same in a light that is stronger than the one that was fitted.</summary>
    /// <param name="ratio">How much stronger, above 0.</param>
    /// <param name="relativeSd">Of the ratio.</param>
    internal ChartCorrection InLightOf(double ratio, double relativeSd)
    {
        var of = UsualLightness * relativeSd / 3;
        return new(
            _tone,
            Matrix3.Diagonal(1 / ratio, 1 / ratio, 1 / ratio) * _matrix,
            Residuals,
            PatchSd,
            LabSd.Combine(SkinSd, new LabSd(of, 0, 0)),
            LabSd.Combine(HairSd, new LabSd(of, 0, 0))
        );
    }

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
