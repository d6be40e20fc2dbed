namespace SmpColourMatch.Cli.Commands;

/// <summary>Whether the name of a file to write promises what will be in it.</summary>
internal static class NameEnding
{
    /// <summary>Refuses a name that promises another kind of file, before any work is done; a name without an ending (a device, a pipe) promises none.</summary>
    /// <param name="option">The option that gave the name.</param>
    /// <param name="path">The name; null passes.</param>
    /// <param name="remedy">How the name should end, in words.</param>
    /// <param name="endings">That it may have, in small letters with their point.</param>
    /// <exception cref="UsageException">It has another.</exception>
    public static void Require(string option, string? path, string remedy, params string[] endings)
    {
        var ending = Path.GetExtension(path) ?? "";
        if (ending.Length > 0 && !endings.Contains(ending, StringComparer.OrdinalIgnoreCase))
        {
            throw new UsageException($"{option} is '{path}'; end the name in {remedy}.");
        }
    }

    /// <summary>The same for a page.</summary>
    public static void RequirePage(string option, string? path) =>
        Require(option, path, ".html (for a PDF, print the page in a browser)", ".html", ".htm");
}
