using SmpColourMatch.Core.Pigments;

namespace SmpColourMatch.Core.Matching.Coverage;

/// <summary>What changed between two catalogues, and what that means for clients. Shares are of the population's weight, 0–1.</summary>
/// <param name="Before">The first.</param>
/// <param name="After">The second.</param>
/// <param name="Pigments">In the order of the first, then what the second adds.</param>
/// <param name="CoverageBefore">Survey of the first.</param>
/// <param name="CoverageAfter">Survey of the second.</param>
/// <param name="OtherPigment">Clients who get another pigment.</param>
/// <param name="OtherDilution">Clients who get the same pigment at another dilution.</param>
/// <param name="OldRecipesMoved">Clients whose healed dots change when the old recipe is mixed from the new inks.</param>
/// <param name="OldRecipeMean">Mean CIEDE2000 by which theirs move; null when nobody's do.</param>
/// <param name="OldRecipeMax">The largest.</param>
public sealed record CatalogueDifference(
    PigmentCatalogue Before,
    PigmentCatalogue After,
    IReadOnlyList<PigmentDifference> Pigments,
    CoverageResult CoverageBefore,
    CoverageResult CoverageAfter,
    double OtherPigment,
    double OtherDilution,
    double OldRecipesMoved,
    double? OldRecipeMean,
    double? OldRecipeMax
);
