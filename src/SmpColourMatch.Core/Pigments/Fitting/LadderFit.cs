using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Pigments.Fitting;

/// <summary>What a ladder of drawdowns says of an ink.</summary>
/// <param name="Pigment">The catalogue's entry.</param>
/// <param name="Ink">D, α, w_R, w_Y.</param>
/// <param name="Density">D, optical depth of the neat film at 550 nm; carbon black 20.</param>
/// <param name="Alpha">α; 1 neutral carbon, lower cooler.</param>
/// <param name="RedOxide">w_R.</param>
/// <param name="YellowOxide">w_Y.</param>
/// <param name="Scattering">s, optical depth of scattering of the neat film at 550 nm; null for the transparent fit, which needs no black card.</param>
/// <param name="Steps">All readings, strongest first.</param>
/// <param name="FromSpectra">Whether spectra took part: those readings were fitted band by band.</param>
/// <param name="StrongerThanMeasured">Dilutions are allowed that are stronger than any measured: extrapolated.</param>
/// <param name="ThinnerThanMeasured">Dilutions are allowed that are thinner than any measured: extrapolated.</param>
/// <param name="Identified">False when fewer than three dilutions leave strength or hue to assumptions.</param>
public sealed record LadderFit(
    Pigment Pigment,
    DrawdownInk Ink,
    ParameterInterval Density,
    ParameterInterval Alpha,
    ParameterInterval RedOxide,
    ParameterInterval YellowOxide,
    ParameterInterval? Scattering,
    IReadOnlyList<FittedStep> Steps,
    bool FromSpectra,
    bool StrongerThanMeasured,
    bool ThinnerThanMeasured,
    bool Identified
)
{
    /// <summary>Half width of α's interval above which the hue is said to be weakly determined: twice what four dilutions of a carbon give. Chosen by us.</summary>
    private const double WeakHue = 0.15;

    /// <summary>Carbon's slope and the oxides explain this ladder about equally well; their sum is known, each is not.</summary>
    public bool HueIsWeak => (Alpha.High - Alpha.Low) / 2 > WeakHue;

    public double MeanDeltaE00 => Steps.Average(step => step.DeltaE00);

    public double MaxDeltaE00 => Steps.Max(step => step.DeltaE00);
}
