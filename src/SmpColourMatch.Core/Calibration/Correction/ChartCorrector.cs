using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Calibration.Correction;

/// <summary>Makes a correction out of a read chart: uneven light, tone curve, and a matrix that is right on skin and hair. See docs/calibration.md.</summary>
public static class ChartCorrector
{
    /// <param name="reading">24 patches in order; only those in state <see cref="PatchState.Used"/> count.</param>
    /// <param name="reference">Reflectances of the chart's patches in order: <see cref="ClassicChart.Patches"/>, or measured ones.</param>
    /// <returns>Null when fewer than <see cref="ChartUse.LeastPatches"/> patches are of use, or no grey is.</returns>
    /// <exception cref="ArgumentException">Not 24 patches in order.</exception>
    public static ChartCorrection? Fit(ChartReading reading, IReadOnlyList<Spectrum> reference)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(reference);
        Require(reading, reference);
        var used = reading.Patches.Where(patch => patch.State == PatchState.Used).ToList();
        if (used.Count < ChartUse.LeastPatches || !used.Exists(patch => patch.Row == ClassicChart.Rows - 1))
        {
            return null;
        }

        return Of(new ChartFit(new SeenSpectra(reference), reading), reading, reference);
    }

    /// <summary>The correction that a fit amounts to.</summary>
    internal static ChartCorrection Of(ChartFit fit, ChartReading reading, IReadOnlyList<Spectrum> reference)
    {
        var aims = new AimMatrix(reference);
        var matrix = aims.For(fit.Theta);
        var doubt = new CorrectionDoubt(fit, matrix);
        return new ChartCorrection(
            new ToneInverse(fit.Theta),
            matrix,
            ResidualJudge.Judge(fit, aims, reading.Patches),
            fit.PatchSd,
            doubt.Of(new SeenSpectra(CameraFamily.Shared.Skins)),
            doubt.Of(new SeenSpectra(CameraFamily.Shared.Hairs))
        );
    }

    private static void Require(ChartReading reading, IReadOnlyList<Spectrum> reference)
    {
        const int count = ClassicChart.Columns * ClassicChart.Rows;
        if (reading.Patches.Count != count || reference.Count != count)
        {
            throw new ArgumentException(
                $"{count} patches expected, got {reading.Patches.Count} and {reference.Count} references.",
                nameof(reading)
            );
        }

        for (var i = 0; i < count; i++)
        {
            if (reading.Patches[i].Index != i)
            {
                throw new ArgumentException($"Patch {i} has index {reading.Patches[i].Index}.", nameof(reading));
            }
        }
    }
}
