using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>How far a field of dots that matches stubble in daylight parts from it in lamplight.</summary>
/// <param name="Difference">The worst difference, 0 when nothing matches in daylight.</param>
/// <param name="Skin">Of that case.</param>
/// <param name="Hair">Of that case.</param>
/// <param name="Lamp">Of that case.</param>
/// <param name="DiluentParts">Of that case.</param>
internal sealed record StubbleMetamerism(double Difference, string Skin, string Hair, string Lamp, double DiluentParts)
{
    /// <summary>Dots as dense as hairs, 0.35 mm wide (optics.md).</summary>
    private const double DotMillimetres = 0.35;

    /// <summary>Dilutions tried between the ends of what is allowed. Chosen by us: twice as many change the result by less than 0.05.</summary>
    private const int Dilutions = 24;

    private static readonly string[] Hairs = ["black", "dark-brown", "mid-brown"];
    private static readonly Illuminant[] Lamps = [Illuminant.A, Illuminant.LedB3];

    /// <param name="neat">D·k(λ) of the neat film (<see cref="InkSpectrum"/>).</param>
    /// <param name="gain">The ink's gain in skin.</param>
    /// <param name="allowed">Dilutions to choose from.</param>
    /// <param name="skins">The seven skins.</param>
    /// <param name="noMatch">ΔE00 in daylight above which a field is no match.</param>
    public static StubbleMetamerism Worst(
        Spectrum neat,
        double gain,
        AllowedDilutions allowed,
        DotModel[] skins,
        double noMatch
    )
    {
        var worst = new StubbleMetamerism(0, "", "", "", 0);
        var coverage = DotField.Coverage(StubbleModel.UsualHairsPerSquareCentimetre, DotMillimetres);
        for (var s = 0; s < skins.Length; s++)
        {
            var skin = new SkinModel(skins[s].Skin).Reflectance;
            var fields = Fields(neat, gain, allowed, skins[s], skin, coverage);
            foreach (var id in Hairs)
            {
                var hair = NamedHair.Find(id)!;
                var stubble = StubbleModel.Reflectance(
                    skin,
                    new HairModel(hair.Parameters).Reflectance,
                    StubbleModel.Coverage()
                );
                var wanted = Illuminant.D65.ToLab(stubble);
                var (parts, field) = fields.MinBy(each => DeltaE00.Between(Illuminant.D65.ToLab(each.Field), wanted));
                var seen = Illuminant.D65.ToLab(field);
                if (DeltaE00.Between(seen, wanted) > noMatch)
                {
                    continue;
                }

                foreach (var lamp in Lamps)
                {
                    var aim = lamp.ToLab(stubble);
                    var difference = DeltaE00.Between(lamp.ToLab(field) - (seen - wanted), aim);
                    if (difference > worst.Difference)
                    {
                        worst = new StubbleMetamerism(
                            difference,
                            ReferenceSkin.All[s].Name,
                            hair.Name,
                            lamp.Name,
                            parts
                        );
                    }
                }
            }
        }

        return worst;
    }

    private static List<(double Parts, Spectrum Field)> Fields(
        Spectrum neat,
        double gain,
        AllowedDilutions allowed,
        DotModel dots,
        Spectrum skin,
        double coverage
    )
    {
        var fields = new List<(double Parts, Spectrum Field)>();
        var scale = gain * Healing.Retention(Healing.UsualDay) / Healing.AreaSpread(Healing.UsualDay);
        var depth = new double[Spectrum.Count];
        var (first, last) = (Math.Log(1 + allowed.MinDiluentParts), Math.Log(1 + allowed.MaxDiluentParts));
        for (var i = 0; i < Dilutions; i++)
        {
            var dilution = Math.Exp(first + ((last - first) * i / (Dilutions - 1)));
            for (var w = 0; w < depth.Length; w++)
            {
                depth[w] = neat[w] * scale / dilution;
            }

            fields.Add((dilution - 1, DotField.Reflectance(skin, dots.Reflectance(new Spectrum(depth)), coverage)));
        }

        return fields;
    }
}
