using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>A chart found in a photo and read.</summary>
/// <param name="Quad">Where it lies, in pixels at the measuring resolution.</param>
/// <param name="Patches">Its 24 patches in order.</param>
public sealed record ChartReading(ChartQuad Quad, IReadOnlyList<PatchReading> Patches)
{
    /// <summary>Light of the photo's darkest places, channel by channel (<see cref="DarkestLight"/>): no lens adds more than that. Null where it was not looked for.</summary>
    public LinearRgb? Darkest { get; init; }

    /// <summary>The same with the patches taken as they are that differ from what the rest foretells: they may lie in a shadow, or the rest may.</summary>
    public ChartReading WithStrays() =>
        this with
        {
            Patches =
            [
                .. Patches.Select(patch =>
                    patch.State == PatchState.Astray ? patch with { State = PatchState.Used } : patch
                ),
            ],
        };
}
