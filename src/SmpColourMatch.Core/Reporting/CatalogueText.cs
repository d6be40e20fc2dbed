using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Pigments;

namespace SmpColourMatch.Core.Reporting;

/// <summary>Writes a catalogue for a person: each pigment with its ladder of dilutions.</summary>
public static class CatalogueText
{
    /// <param name="catalogue">What to show.</param>
    /// <param name="swatches">How colours can be shown.</param>
    /// <param name="output">Receives UTF-8.</param>
    public static void Write(PigmentCatalogue catalogue, SwatchStyle swatches, Stream output)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(output);
        var page = new TextPage();
        var basis = catalogue.Basis == CatalogueBasis.Measured ? "measured" : "modelled, not measured";
        page.Wrapped("", $"{PrintableText.Of(catalogue.Supplier)}: {catalogue.Pigments.Count} pigments, {basis}.");
        page.Wrapped(
            "",
            "Dilutions are pigment:diluent by volume; Lab (D65, 2 degrees) is that of a drawdown on a white card."
        );
        foreach (var pigment in catalogue.Pigments)
        {
            page.Line();
            page.Wrapped("  ", $"{PrintableText.Of(pigment.Id)}  {PrintableText.Of(pigment.Name)}");
            page.Wrapped("    ", Kind(pigment));
            foreach (var step in pigment.Dilutions)
            {
                page.Line(
                    $"    {DilutionText.Short(step.DiluentParts), -8}{Swatch.Of(step.Lab, swatches)}"
                        + $"L* {step.Lab.L, 4:0.0}  a* {step.Lab.A, 5:0.0}  b* {step.Lab.B, 5:0.0}"
                );
            }
        }

        page.WriteTo(output);
    }

    private static string Kind(Pigment pigment)
    {
        var undertone = pigment.Undertone is { } tone ? $", {ContractNames.Of(tone)}" : "";
        if (pigment.Form == PigmentForm.Ready)
        {
            return $"ready to use{undertone}";
        }

        var allowed = pigment.EffectiveAllowed;
        return $"concentrate{undertone}, to be used from {DilutionText.Short(allowed.MinDiluentParts)} to {DilutionText.Short(allowed.MaxDiluentParts)}";
    }
}
