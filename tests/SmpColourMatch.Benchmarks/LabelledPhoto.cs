namespace SmpColourMatch.Benchmarks;

/// <summary>A photo with its hand-made label.</summary>
/// <param name="Photo">Path of the photo.</param>
/// <param name="Label">Path of the label: 0 background, 1 skin, 2 hair, 3 stubble, 255 unsure.</param>
/// <param name="Ignore">Path of a mask whose 255 are not scored, or null.</param>
internal sealed record LabelledPhoto(string Photo, string Label, string? Ignore);
