namespace SmpColourMatch.Core.Reporting.Pages;

/// <summary>What may be a pair of eyes, in pixels of the scene. A single eye, an ear or a mouth passes for a small one.</summary>
/// <param name="X">Between the eyes.</param>
/// <param name="Y">Their height.</param>
/// <param name="Distance">From one to the other.</param>
internal readonly record struct EyeBand(double X, double Y, double Distance);
