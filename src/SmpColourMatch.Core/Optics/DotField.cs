using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Optics;

/// <summary>A field of dots as it looks from arm's length.</summary>
public static class DotField
{
    /// <summary>Share of the skin under dots set at random, 0–1: 1 − exp(−ρ·π·d²·g/4).</summary>
    /// <param name="dotsPerSquareCentimetre">ρ ≥ 0; usual 60–180.</param>
    /// <param name="diameterMillimetres">Fresh diameter, ≥ 0; usual 0.2–0.5.</param>
    /// <param name="days">Days since the session, ≥ 0; dots spread (<see cref="Healing.AreaSpread"/>).</param>
    public static double Coverage(
        double dotsPerSquareCentimetre,
        double diameterMillimetres,
        double days = Healing.UsualDay
    )
    {
        ArgumentCheck.From0(dotsPerSquareCentimetre, nameof(dotsPerSquareCentimetre));
        ArgumentCheck.From0(diameterMillimetres, nameof(diameterMillimetres));
        var centimetres = diameterMillimetres / 10;
        return 1
            - Math.Exp(-dotsPerSquareCentimetre * Math.PI * centimetres * centimetres * Healing.AreaSpread(days) / 4);
    }

    /// <summary>Reflectance of the field by Yule and Nielsen, n = 1.5.</summary>
    /// <param name="skin">Reflectance between the dots.</param>
    /// <param name="dot">Reflectance of a dot.</param>
    /// <param name="coverage">Share under dots, 0–1.</param>
    public static Spectrum Reflectance(Spectrum skin, Spectrum dot, double coverage) =>
        YuleNielsen.Mix(skin, dot, coverage);
}
