using System.Globalization;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Core.Estimation;

/// <summary>Says what was taken for granted and how far it moved the colours.</summary>
internal static class LightNote
{
    /// <summary>Below a twentieth of a stop nobody sees a difference.</summary>
    private const double LeastStops = 0.05;

    public static Note Of(EstimatedLight light, LabSd sd)
    {
        var stops = Math.Round(Math.Abs(light.Stops), 1);
        var moved =
            Math.Abs(light.Stops) < LeastStops
                ? "as bright as the photo shows it"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{stops:0.0} EV {(light.Stops > 0 ? "brighter" : "darker")} than the photo shows it"
                );
        return new Note(
            NoteCodes.NoChart,
            NoteSeverity.Warning,
            string.Create(
                CultureInfo.InvariantCulture,
                $"No chart ties the colours down: exposure and white balance were estimated from what skin, hair and phones' photos are usually like. The skin is taken {moved} (as shot L* {light.SkinAsShot.L:0.#}, a* {light.SkinAsShot.A:0.#}, b* {light.SkinAsShot.B:0.#}), with a standard deviation of L* {sd.L:0.#}, a* {sd.A:0.#}, b* {sd.B:0.#}. A colour chart or grey card beside the head replaces this; rely on the patch test."
            )
        );
    }
}
