namespace SmpColourMatch.Tests;

/// <summary>The public material that some tests read; it lies beside the checkout and is not part of the project.</summary>
internal static class SharedData
{
    /// <summary>The repository's root folder: the first one upwards that holds the solution.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>The full path of something below ../shared; skips the calling test, saying so, where it is absent.</summary>
    public static string PathOrSkip(string relativePath)
    {
        var path = Path.GetFullPath(Path.Combine(RepositoryRoot, "..", "shared", relativePath));
        Assert.SkipUnless(
            File.Exists(path) || Directory.Exists(path),
            $"needs ../shared/{relativePath}, which is not beside this checkout"
        );
        return path;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SmpColourMatch.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No SmpColourMatch.sln above {AppContext.BaseDirectory}.");
    }
}
