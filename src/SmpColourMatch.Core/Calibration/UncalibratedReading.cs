using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Core.Calibration;

/// <summary>The first rung of calibration: takes the photo's colours as its profile states them, and says how far off they may be.</summary>
public sealed class UncalibratedReading : IPhotoCalibrator
{
    /// <summary>
    /// practice.md: 6/3/4 for a photo with nothing to tie its colour to; exposure (±1/3 EV is about 5 in L*) and white balance rule it.
    /// Smaller would promise what such a photo cannot keep; larger would make every dilution equally likely.
    /// </summary>
    public static LabSd DefaultSd { get; } = new(6, 3, 4);

    /// <inheritdoc/>
    public CalibratedPhoto Calibrate(LinearPhoto photo)
    {
        ArgumentNullException.ThrowIfNull(photo);
        return new CalibratedPhoto
        {
            FullWidth = photo.FullWidth,
            FullHeight = photo.FullHeight,
            Pixels = photo.Pixels,
            Clipping = photo.Clipping,
            Summary = new CalibrationSummary(CalibrationMethod.None, DefaultSd),
            Notes =
            [
                new Note(
                    NoteCodes.NoChart,
                    NoteSeverity.Warning,
                    "The colours are taken as the photo's file states them: exposure and white balance are not checked "
                        + $"(standard deviation L* {DefaultSd.L:0.#}, a* {DefaultSd.A:0.#}, b* {DefaultSd.B:0.#}). "
                        + "Photograph in soft daylight of 5000-6500 K without automatic beauty or HDR modes, and rely on the patch test."
                ),
            ],
        };
    }
}
