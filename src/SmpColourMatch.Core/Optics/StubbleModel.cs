using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Optics;

/// <summary>A shaved scalp: stubble over skin, as it looks from arm's length.</summary>
public static class StubbleModel
{
    /// <summary>Hairs per cm² of a full scalp; assumed.</summary>
    public const double UsualHairsPerSquareCentimetre = 180;

    /// <summary>Diameter of a scalp hair in mm; assumed.</summary>
    public const double UsualHairDiameterMillimetres = 0.07;

    /// <summary>Length above the skin a day after a shave or after the clipper's zero blade, in mm; assumed.</summary>
    public const double UsualLengthMillimetres = 0.7;

    /// <summary>What shows through the skin at the root, in mm, added to the length; assumed.</summary>
    private const double RootMillimetres = 0.3;

    /// <summary>Share of skin hidden by hairs, 0–1: 1 − exp(−ρ·d·(ℓ + 0.3 mm)).</summary>
    /// <param name="hairsPerSquareCentimetre">ρ ≥ 0.</param>
    /// <param name="diameterMillimetres">d ≥ 0.</param>
    /// <param name="lengthMillimetres">ℓ ≥ 0.</param>
    public static double Coverage(
        double hairsPerSquareCentimetre = UsualHairsPerSquareCentimetre,
        double diameterMillimetres = UsualHairDiameterMillimetres,
        double lengthMillimetres = UsualLengthMillimetres
    )
    {
        ArgumentCheck.From0(hairsPerSquareCentimetre, nameof(hairsPerSquareCentimetre));
        ArgumentCheck.From0(diameterMillimetres, nameof(diameterMillimetres));
        ArgumentCheck.From0(lengthMillimetres, nameof(lengthMillimetres));
        return 1
            - Math.Exp(
                -hairsPerSquareCentimetre * (diameterMillimetres / 10) * ((lengthMillimetres + RootMillimetres) / 10)
            );
    }

    /// <summary>Reflectance of stubble of <paramref name="hair"/> on <paramref name="skin"/> by Yule and Nielsen, n = 1.5.</summary>
    public static Spectrum Reflectance(Spectrum skin, Spectrum hair, double coverage) =>
        YuleNielsen.Mix(skin, hair, coverage);
}
