namespace SmpColourMatch.Renderer.Scenes;

/// <summary>How a real skin departs from the model: weights of the spectra of Surfaces/skin-residuals.csv in ln(reflectance).</summary>
/// <param name="Bias">Share of the mean departure of measured skins, about 0–1.3.</param>
/// <param name="First">First principal component, in sd.</param>
/// <param name="Second">Second principal component, in sd.</param>
/// <param name="Yellow">Yellow pigment (carotene, bilirubin), in 2 cm⁻¹.</param>
/// <param name="Oxygen">Oxygen of the blood above 0.80, in 0.06.</param>
public sealed record SkinDeparture(double Bias, double First, double Second, double Yellow, double Oxygen);
