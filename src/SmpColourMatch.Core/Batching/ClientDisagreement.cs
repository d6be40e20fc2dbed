namespace SmpColourMatch.Core.Batching;

/// <summary>Photos of one client that contradict each other by more than their doubt explains.</summary>
/// <param name="Part">skin or hair.</param>
/// <param name="Photo">The path of the photo that lies farthest off.</param>
/// <param name="DeltaE00">CIEDE2000 between that photo's colour and the fused one.</param>
/// <param name="Message">What was seen, and what to do.</param>
internal sealed record ClientDisagreement(string Part, string Photo, double DeltaE00, string Message);
