namespace SmpColourMatch.Core.Batching;

/// <summary>Keeps a second batch off the same output folder for as long as this one lives.</summary>
/// <remarks>
/// The lock is the operating system's on an empty file and ends with the process, also with a killed one; so it cannot become stale. The file
/// stays: taking it away could take it from under a batch that has just begun.
/// </remarks>
public sealed class OutputLock : IDisposable
{
    private const string Name = "batch.lock";

    private readonly FileStream _file;

    private OutputLock(FileStream file) => _file = file;

    /// <returns>Null when another batch holds the folder.</returns>
    /// <exception cref="IOException">The folder cannot be made or written to.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written to.</exception>
    public static OutputLock? TryTake(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Name);
        try
        {
            return new OutputLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    /// <summary>Whether a batch writes, or wrote, its results into this folder.</summary>
    internal static bool IsIn(DirectoryInfo folder) => File.Exists(Path.Combine(folder.FullName, Name));

    public void Dispose() => _file.Dispose();
}
