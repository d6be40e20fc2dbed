using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Segmentation;

namespace SmpColourMatch.Core.Measurement.Shading;

/// <summary>
/// By how much a fit of light with these clues is usually off, as rendered heads in light of all kinds have shown whose true light is known
/// (src/ShadingTraining). A linear model knows no cast shadow, no shade under hair and no hard lamp; how the fit looks tells something of them.
/// </summary>
internal static class ShadingResidual
{
    private const string Resource = "shading-residual.bin";

    private static readonly Lazy<ShadingPerceptron[]> Members = new(() =>
        ShadingPerceptron.ReadAll(WeightCursor.OfBuiltIn(Resource), ShadingClues.Count)
    );

    /// <param name="clues">See <see cref="ShadingClues"/>.</param>
    /// <returns>Mean of ln(light found / true light).</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Of(ReadOnlySpan<float> clues)
    {
        var sum = 0.0;
        foreach (var member in Members.Value)
        {
            sum += member.Run(clues);
        }

        return sum / Members.Value.Length;
    }
}
