using System.Numerics;

namespace SmpColourMatch.Renderer.Hair;

/// <summary>A place where a strand leaves the skin.</summary>
/// <param name="Point">On the surface, mm.</param>
/// <param name="Normal">Of the surface.</param>
/// <param name="Length">Of the strand, mm.</param>
/// <param name="Layer">0 lies next to the scalp, 1 on top of the coat.</param>
/// <param name="Seed">Of everything else about the strand.</param>
internal readonly record struct HairRoot(Vector3 Point, Vector3 Normal, float Length, float Layer, ulong Seed);
