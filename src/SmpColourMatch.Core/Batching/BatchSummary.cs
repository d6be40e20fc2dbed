namespace SmpColourMatch.Core.Batching;

/// <summary>What a finished batch came to.</summary>
/// <param name="Counts">All photos, by status.</param>
/// <param name="OtherFiles">Files that are no pictures.</param>
/// <param name="ClosedFolders">Folders that may not be looked into.</param>
/// <param name="Unnamed">Files and folders whose names are no text, so that they cannot be opened.</param>
/// <param name="Clients">Clients with several photos brought into one recommendation.</param>
/// <param name="Disagreeing">Clients whose photos contradict each other.</param>
public sealed record BatchSummary(
    BatchProgress Counts,
    int OtherFiles,
    IReadOnlyList<string> ClosedFolders,
    IReadOnlyList<string> Unnamed,
    int Clients,
    int Disagreeing
);
