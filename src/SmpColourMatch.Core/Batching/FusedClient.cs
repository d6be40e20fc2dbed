using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Measurement;

namespace SmpColourMatch.Core.Batching;

/// <summary>Several photos of one client, as one.</summary>
/// <param name="Client">The folder's path, or what the pattern found.</param>
/// <param name="Photos">Paths of all photos of the client.</param>
/// <param name="Used">How many gave skin or hair.</param>
/// <param name="Skin">Fused; null when no photo gave any.</param>
/// <param name="Hair">Fused; null when no photo gave any.</param>
/// <param name="Recommendation">Null when skin or hair is missing in all.</param>
/// <param name="Disagreements">Where the photos contradict each other.</param>
internal sealed record FusedClient(
    string Client,
    IReadOnlyList<string> Photos,
    int Used,
    SkinColour? Skin,
    HairColour? Hair,
    Recommendation? Recommendation,
    IReadOnlyList<ClientDisagreement> Disagreements
);
