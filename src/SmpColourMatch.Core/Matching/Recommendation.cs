using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Core.Matching;

/// <summary>What to mix, what to try, and how sure that is.</summary>
/// <param name="Target">The Lab that a healed dot should have.</param>
/// <param name="Best">The nearest candidate that is not too dark.</param>
/// <param name="Alternatives">At least three further candidates, best first (fewer only if the catalogue is smaller).</param>
/// <param name="PatchTest">Lighter, best, darker.</param>
/// <param name="Confidence">High, medium or low.</param>
/// <param name="WithinTolerance">Whether the best candidate meets the tolerance for this skin.</param>
/// <param name="Notes">Unreachable cases told in words.</param>
public sealed record Recommendation(
    Lab Target,
    Candidate Best,
    IReadOnlyList<Candidate> Alternatives,
    IReadOnlyList<PatchTestStep> PatchTest,
    Confidence Confidence,
    bool WithinTolerance,
    IReadOnlyList<Note> Notes
);
