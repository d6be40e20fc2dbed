using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Pigments.Fitting;

/// <summary>One reading as the fit takes it.</summary>
/// <param name="DiluentParts">N.</param>
/// <param name="OverBlack">On the black card.</param>
/// <param name="Card">That card.</param>
/// <param name="Lab">Under D65.</param>
/// <param name="Spectrum">Where there is one.</param>
/// <param name="Sd">Doubt of the Lab.</param>
internal sealed record LadderReading(
    double DiluentParts,
    bool OverBlack,
    DrawdownModel Card,
    Lab Lab,
    Spectrum? Spectrum,
    LabSd Sd
)
{
    /// <summary>A black card whose colour is not told: gloss black paper, L* 8. Chosen by us.</summary>
    private static readonly Lab UsualBlack = new(8, 0, 0);

    public int ResidualCount => Spectrum is null ? 3 : Colorimetry.Spectrum.Count;

    /// <summary>All readings of a pigment, strongest first, each white one before the black one beside it.</summary>
    public static List<LadderReading> Of(Pigment pigment, MeasurementConditions? conditions)
    {
        var white = conditions?.Substrate is { } card ? DrawdownModel.OnCard(card.Lab) : new DrawdownModel();
        DrawdownModel? black = null;
        var readings = new List<LadderReading>();
        foreach (var step in pigment.Dilutions.OrderBy(step => step.DiluentParts))
        {
            var sd = step.LabSd ?? LadderFitter.Usual;
            readings.Add(new LadderReading(step.DiluentParts, false, white, step.Lab, step.Spectrum?.Resampled(), sd));
            if (step.OverBlack is { } over)
            {
                black ??= DrawdownModel.OnCard(conditions?.BlackSubstrate?.Lab ?? UsualBlack);
                readings.Add(
                    new LadderReading(step.DiluentParts, true, black, over.Lab, over.Spectrum?.Resampled(), sd)
                );
            }
        }

        return readings;
    }
}
