using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>A spectrum and the Lab beside it must be of the same drawdown.</summary>
internal sealed class SpectrumAgreementRule : ICatalogueRule
{
    /// <summary>ΔE00 (issue of the catalogue format): beyond what 10 nm sums and rounding explain.</summary>
    private const double Tolerance = 0.5;

    public void Check(
        PigmentCatalogue catalogue,
        LocatedValue root,
        IReadOnlyList<LocatedPigment> sound,
        FindingSink findings
    )
    {
        foreach (var pigment in sound)
        {
            foreach (var (step, json) in pigment.Ladder())
            {
                Compare(step.Lab, step.Spectrum, json, findings);
                if (step.OverBlack is { } black)
                {
                    Compare(black.Lab, black.Spectrum, json.At("overBlack"), findings);
                }
            }
        }
    }

    private static void Compare(Lab lab, ReflectanceSpectrum? spectrum, LocatedValue json, FindingSink findings)
    {
        if (spectrum is null)
        {
            return;
        }

        var computed = spectrum.ToLab(Illuminant.D65);
        var difference = DeltaE00.Between(lab, computed);
        if (difference <= Tolerance)
        {
            return;
        }

        if (IsPercent(lab, spectrum))
        {
            findings.Error(RuleCodes.WrongUnit, json.At("spectrum").At("reflectance"), PercentMessage(spectrum));
        }
        else
        {
            findings.Error(
                RuleCodes.SpectrumDisagrees,
                json.At("lab"),
                $"The Lab ({lab.L:0.00}, {lab.A:0.00}, {lab.B:0.00}) and the spectrum, which gives ({computed.L:0.00}, {computed.A:0.00}, {computed.B:0.00}) under D65/2 degrees, differ by dE00 {difference:0.00}. Check whether the Lab is for D50 or 10 degrees, or whether the rows slipped."
            );
        }
    }

    /// <summary>Whether the Lab is that of a hundredth of the spectrum and not of the spectrum: a dark drawdown in per cent is no more than 1 and passes for a fraction.</summary>
    public static bool IsPercent(Lab lab, ReflectanceSpectrum spectrum)
    {
        var hundredth = spectrum with { Reflectance = [.. spectrum.Reflectance.Select(value => value / 100)] };
        return DeltaE00.Between(lab, spectrum.ToLab(Illuminant.D65)) > Tolerance
            && DeltaE00.Between(lab, hundredth.ToLab(Illuminant.D65)) <= Tolerance;
    }

    public static string PercentMessage(ReflectanceSpectrum spectrum) =>
        FormattableString.Invariant(
            $"The spectrum agrees with the Lab once it is divided by 100 (its largest value is {spectrum.Reflectance.Max()}): these are per cent. Divide by 100."
        );
}
