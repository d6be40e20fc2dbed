using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Optics;

/// <summary>Molar extinction of haemoglobin in cm⁻¹/M, base 10: S. Prahl, "Tabulated molar extinction coefficient for hemoglobin in water" (omlc.org, 1998), after W. B. Gratzer and N. Kollias.</summary>
/// <remarks>Each sample is the mean of the 2 nm table under a triangle of 10 nm half width, as a spectrometer with that bandpass would see it.</remarks>
internal static class Haemoglobin
{
    /// <summary>With oxygen.</summary>
    public static Spectrum Oxygenated { get; } =
        new([
            273100,
            444800,
            454800,
            250500,
            110700,
            64380,
            44820,
            33600,
            26970,
            23590,
            21070,
            20310,
            25190,
            39750,
            51030,
            43210,
            34360,
            44620,
            45680,
            16970,
            3966,
            1551,
            951.3,
            616.6,
            445.8,
            368.9,
            321.6,
            294.4,
            278.4,
            276.8,
            290.4,
        ]);

    /// <summary>Without oxygen.</summary>
    public static Spectrum Deoxygenated { get; } =
        new([
            226800,
            306000,
            409800,
            516200,
            412800,
            131900,
            25690,
            16530,
            14930,
            16860,
            20920,
            25900,
            31780,
            39020,
            46620,
            52860,
            52710,
            45210,
            37140,
            27800,
            15890,
            9668,
            6620,
            5187,
            4350,
            3753,
            3238,
            2798,
            2408,
            2065,
            1793,
        ]);
}
