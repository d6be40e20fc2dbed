using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Matching;

/// <summary>A rung of a ladder, judged against the target.</summary>
/// <param name="Ladder">Index of the pigment.</param>
/// <param name="Rung">Index of the dilution.</param>
/// <param name="Parts">Parts diluent per one part pigment.</param>
/// <param name="Dot">The healed dot.</param>
/// <param name="Score">See <see cref="MatchScore"/>.</param>
/// <param name="TooDark">Darker than the target by more than the tolerance.</param>
internal readonly record struct MatchCandidate(int Ladder, int Rung, double Parts, Lab Dot, double Score, bool TooDark);
