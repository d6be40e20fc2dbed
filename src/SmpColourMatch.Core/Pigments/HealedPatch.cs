using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Pigments;

/// <summary>A patch test that has healed: what a dot of this pigment really looks like.</summary>
/// <param name="SkinLab">The skin beside the dot.</param>
/// <param name="DiluentParts">Parts diluent per one part pigment.</param>
/// <param name="Day">Days after the session.</param>
/// <param name="DotLab">The healed dot.</param>
/// <param name="Count">How many dots were averaged, ≥ 1.</param>
public sealed record HealedPatch(Lab SkinLab, double DiluentParts, double Day, Lab DotLab, int Count);
