using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Optics;

/// <summary>The model skin nearest to a measured Lab.</summary>
public sealed class SkinFit
{
    /// <summary>∂ ln(f_m, f_b, σ) / ∂(L, a, b), row by row: how the best skin follows the measurement.</summary>
    private readonly double[] _slopes;

    internal SkinFit(Lab measured, LabSd sd, SkinParameters parameters, Lab predicted, double[] slopes)
    {
        Measured = measured;
        Parameters = parameters;
        Predicted = predicted;
        DeltaE00 = Colorimetry.DeltaE00.Between(measured, predicted);
        var (l, a, b) = predicted - measured;
        MisfitInSd = Math.Sqrt(Math.Pow(l / sd.L, 2) + Math.Pow(a / sd.A, 2) + Math.Pow(b / sd.B, 2));
        _slopes = slopes;
    }

    public Lab Measured { get; }

    public SkinParameters Parameters { get; }

    /// <summary>Lab (D65) of the model skin.</summary>
    public Lab Predicted { get; }

    /// <summary>Misfit: CIEDE2000 between the measured and the predicted Lab. Above 2 the colour is not that of a skin the model knows.</summary>
    public double DeltaE00 { get; }

    /// <summary>Misfit in standard deviations of the measurement, √Σ(ΔLab/sd)².</summary>
    public double MisfitInSd { get; }

    /// <summary>Whether a parameter lies on its bound: the measured colour is at or beyond the model's reach.</summary>
    public bool AtBound => SkinInverse.IsAtBound(Parameters);

    /// <summary>The skin that a nearby Lab would have given, by the derivative of the fit; always within bounds. For spreading a measurement's doubt at the cost of a few products.</summary>
    /// <remarks>Good to a few per cent within about 5 units; <see cref="SkinInverse.Refit"/> is exact and still cheap.</remarks>
    public SkinParameters ParametersNear(Lab lab)
    {
        ArgumentCheck.Finite(lab, nameof(lab));
        var (l, a, b) = lab - Measured;
        Span<double> logs = stackalloc double[SkinInverse.ParameterCount];
        SkinInverse.ToLogs(Parameters, logs);
        for (var i = 0; i < logs.Length; i++)
        {
            logs[i] += (_slopes[3 * i] * l) + (_slopes[(3 * i) + 1] * a) + (_slopes[(3 * i) + 2] * b);
        }

        return SkinInverse.FromLogs(logs);
    }
}
