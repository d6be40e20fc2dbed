namespace SmpColourMatch.Imaging.Profiles;

/// <summary>What became of an ICC profile.</summary>
/// <param name="Name">The profile's name, cleaned.</param>
/// <param name="Profile">What the code values mean, or null when it cannot be used.</param>
/// <param name="Problem">Why it cannot be used, or with what reserve it is: words that go on from "The colour profile '…'"; null when all is well.</param>
/// <param name="IsHighDynamicRange">Whether the picture is HDR (PQ or HLG), so that assuming anything else would be badly wrong.</param>
internal readonly record struct IccReading(
    string Name,
    ColourProfile? Profile,
    string? Problem,
    bool IsHighDynamicRange = false
);
