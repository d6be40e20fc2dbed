namespace SmpColourMatch.Core.Matching;

/// <summary>One of the dots to try on the client before a session.</summary>
public sealed record PatchTestStep(PatchTestRole Role, Candidate Candidate);
