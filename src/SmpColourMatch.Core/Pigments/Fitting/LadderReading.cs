using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Pigments.Fitting;

/// <summary>One reading as the fit takes it.</summary>
/// <param name="DiluentParts">N.</param>
/// <param name="OverBlack">On the black card.</param>
/// <param name="Card">That card.</param>
/// <param name="Targets">Lab under D65; of a spectrum also under A and LED-B3.</param>
/// <param name="Sd">Doubt of each.</param>
internal sealed record LadderReading(double DiluentParts, bool OverBlack, DrawdownModel Card, Lab[] Targets, LabSd Sd)
{
    /// <summary>A black card whose colour is not told: gloss black paper, L* 8. Chosen by us.</summary>
    private static readonly Lab UsualBlack = new(8, 0, 0);

    /// <summary>All readings of a pigment, strongest first, each white one before the black one beside it.</summary>
    public static List<LadderReading> Of(Pigment pigment, MeasurementConditions? conditions)
    {
        var white = conditions?.Substrate is { } card ? DrawdownModel.OnCard(card.Lab) : new DrawdownModel();
        DrawdownModel? black = null;
        var readings = new List<LadderReading>();
        foreach (var step in pigment.Dilutions.OrderBy(step => step.DiluentParts))
        {
            var sd = step.LabSd ?? LadderFitter.Usual;
            readings.Add(new LadderReading(step.DiluentParts, false, white, TargetsOf(step.Lab, step.Spectrum), sd));
            if (step.OverBlack is { } over)
            {
                black ??= DrawdownModel.OnCard(conditions?.BlackSubstrate?.Lab ?? UsualBlack);
                readings.Add(new LadderReading(step.DiluentParts, true, black, TargetsOf(over.Lab, over.Spectrum), sd));
            }
        }

        return readings;
    }

    private static Lab[] TargetsOf(Lab lab, ReflectanceSpectrum? spectrum) =>
        spectrum is null ? [lab] : [.. LadderFitter.FittedLights.Select(light => spectrum.ToLab(light))];
}
