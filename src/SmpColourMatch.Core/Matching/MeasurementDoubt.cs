using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement;

namespace SmpColourMatch.Core.Matching;

/// <summary>How the errors of skin and hair hang together.</summary>
/// <remarks>
/// A wrong exposure scales all light by one factor, and L* + 16 goes with the cube root of light; so the shared error of the hair is that of
/// the skin times (L*hair + 16)/(L*skin + 16). What remains of each sd is the colour's own, independent of the other's.
/// </remarks>
internal readonly struct MeasurementDoubt
{
    private readonly Lab _skin;
    private readonly Lab _hair;
    private readonly LabSd _skinShared;
    private readonly LabSd _skinOwn;
    private readonly LabSd _hairShared;
    private readonly LabSd _hairOwn;

    public MeasurementDoubt(SkinColour skin, HairColour hair, LabSd? shared)
    {
        (_skin, _hair) = (skin.Lab, hair.Lab);
        var common = hair.Source == HairSource.Declared ? default : shared ?? default;
        _skinShared = Least(common, skin.Sd);
        var ratio = Math.Max(0, hair.Lab.L + 16) / (Math.Max(0, skin.Lab.L) + 16);
        _hairShared = Least(new LabSd(common.L * ratio, common.A * ratio, common.B * ratio), hair.Sd);
        _skinOwn = Rest(skin.Sd, _skinShared);
        _hairOwn = Rest(hair.Sd, _hairShared);
    }

    /// <summary>Skin and hair that may be the true ones. A lightness stays within 0.5–99, where the optics work.</summary>
    /// <param name="normal">A row of <see cref="StandardDraws"/>.</param>
    public (Lab Skin, Lab Hair) Draw(ReadOnlySpan<double> normal)
    {
        var shared = normal[..3];
        return (
            Moved(_skin, _skinShared, shared, _skinOwn, normal[3..6]),
            Moved(_hair, _hairShared, shared, _hairOwn, normal[6..9])
        );
    }

    private static Lab Moved(
        Lab lab,
        LabSd first,
        ReadOnlySpan<double> firstNormal,
        LabSd second,
        ReadOnlySpan<double> secondNormal
    ) =>
        new(
            Math.Clamp(lab.L + (first.L * firstNormal[0]) + (second.L * secondNormal[0]), 0.5, 99),
            lab.A + (first.A * firstNormal[1]) + (second.A * secondNormal[1]),
            lab.B + (first.B * firstNormal[2]) + (second.B * secondNormal[2])
        );

    private static LabSd Least(LabSd first, LabSd second) =>
        new(Math.Min(first.L, second.L), Math.Min(first.A, second.A), Math.Min(first.B, second.B));

    private static LabSd Rest(LabSd total, LabSd part) =>
        new(Leg(total.L, part.L), Leg(total.A, part.A), Leg(total.B, part.B));

    private static double Leg(double hypotenuse, double leg) =>
        Math.Sqrt(Math.Max(0, (hypotenuse * hypotenuse) - (leg * leg)));
}
