using SmpColourMatch.Core.Colorimetry;
using static System.FormattableString;

namespace SmpColourMatch.Core.Pigments;

/// <summary>A spectrum given beside a Lab must be of the same colour; it is used for nothing else.</summary>
internal sealed class SpectrumRule : ICatalogueRule
{
    /// <summary>
    /// CIEDE2000 up to which they agree. Chosen by us: 10 nm sums and instruments' own weights differ by 0.3; another illuminant by 2 and more.
    /// </summary>
    private const double Agreement = 1;

    public void Check(
        PigmentCatalogue catalogue,
        LocatedValue root,
        IReadOnlyList<LocatedPigment> sound,
        FindingSink findings
    )
    {
        foreach (var (pigment, json, _) in sound)
        {
            for (var i = 0; i < pigment.Dilutions.Count; i++)
            {
                var (_, given, _, spectrum) = pigment.Dilutions[i];
                if (spectrum is null)
                {
                    continue;
                }

                var computed = LabOf(spectrum);
                var difference = DeltaE00.Between(computed, given);
                if (difference > Agreement)
                {
                    var at = json.Member("dilutions")!.Children[i].Member("spectrum")!;
                    findings.Warning(
                        FindingCodes.SpectrumDisagrees,
                        at,
                        Invariant(
                            $"The spectrum is L* {computed.L:0.0}, a* {computed.A:0.0}, b* {computed.B:0.0} under D65, the Lab given {given.L:0.0}, {given.A:0.0}, {given.B:0.0} (CIEDE2000 {difference:0.0}). The Lab is used: check that it is for D65 and 2 degrees and of this dilution."
                        )
                    );
                }
            }
        }
    }

    private static Lab LabOf(ReflectanceSpectrum spectrum) =>
        Illuminant.D65.ToLab(Spectrum.Resample(spectrum.StartNm, spectrum.StepNm, [.. spectrum.Reflectance]));
}
