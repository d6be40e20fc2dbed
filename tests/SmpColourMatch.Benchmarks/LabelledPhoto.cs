using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Benchmarks;

/// <summary>A photo with its hand-made label.</summary>
/// <param name="Photo">Path of the photo.</param>
/// <param name="Label">Of a width and height in pixels, the label: 0 background, 1 skin, 2 hair, 3 stubble, 255 unsure. The caller disposes it.</param>
/// <param name="Ignore">Path of a mask whose 255 are not scored, or null.</param>
internal sealed record LabelledPhoto(string Photo, Func<int, int, Plane<byte>> Label, string? Ignore);
