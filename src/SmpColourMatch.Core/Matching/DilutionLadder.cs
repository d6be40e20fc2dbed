using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Core.Pigments;

namespace SmpColourMatch.Core.Matching;

/// <summary>All dilutions of one pigment that may be used, strongest first, with their healed dots on one skin.</summary>
internal sealed class DilutionLadder
{
    public DilutionLadder(FittedInk ink, DotModel skin, double day)
    {
        Ink = ink;
        Parts = PartsOf(ink.Pigment.EffectiveAllowed);
        Dots = new Lab[Parts.Length];
        skin.Predict(ink.Ink, Parts, Dots, day);
    }

    public FittedInk Ink { get; }

    public Pigment Pigment => Ink.Pigment;

    public double[] Parts { get; }

    public Lab[] Dots { get; }

    /// <summary>From the strongest in whole steps; the most dilute is always among them.</summary>
    public static double[] PartsOf(AllowedDilutions allowed)
    {
        var (min, max, step) = allowed;
        var whole = (int)Math.Floor(((max - min) / step) + 1e-9);
        var parts = new List<double>(whole + 2);
        for (var i = 0; i <= whole; i++)
        {
            parts.Add(Math.Round(min + (i * step), 6)); // 0.1 + 0.2 shall read 0.3
        }

        if (max - parts[^1] > step * 1e-6)
        {
            parts.Add(max);
        }

        return [.. parts];
    }
}
