using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Calibration;

/// <summary>How far the colours were moved where nothing in the photo tied them down.</summary>
/// <param name="Stops">Exposure that the skin was given: positive, it was taken brighter than the photo shows it; 1 doubles the light.</param>
/// <param name="SkinAsShot">The skin as measured in the photo.</param>
/// <param name="HairAsShot">The hair as measured in the photo; null when none was measured.</param>
public sealed record EstimatedLight(double Stops, Lab SkinAsShot, Lab? HairAsShot);
