namespace SmpColourMatch.Renderer.Scenes;

/// <summary>A phone's rendering: each channel alike, before the profile's own curve.</summary>
/// <param name="Shoulder">h of x(1 + h)/(1 + hx): lifts shadows and compresses highlights; 0 does nothing, 1 doubles the dark.</param>
/// <param name="Contrast">c of v − c·sin(2πv)/2π on code values: an S-curve; 0 does nothing, negative flattens; between −1 and 1.</param>
public sealed record ToneDescription(double Shoulder, double Contrast);
