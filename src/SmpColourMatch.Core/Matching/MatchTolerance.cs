using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Matching;

/// <summary>How far a healed dot may lie from its target, in CIEDE2000.</summary>
/// <remarks>optics.md: 2 is good on light skin, 3 on dark. Between ITA 28° (intermediate) and 10° (brown) it runs straight from one to the other: chosen by us, so that no measurement tips over a step.</remarks>
internal static class MatchTolerance
{
    private const double OnLight = 2;
    private const double OnDark = 3;
    private const double LightIta = 28;
    private const double DarkIta = 10;

    public static double On(Lab skin)
    {
        var ita = IndividualTypologyAngle.Degrees(skin);
        return OnDark - ((OnDark - OnLight) * Math.Clamp((ita - DarkIta) / (LightIta - DarkIta), 0, 1));
    }
}
