namespace SmpColourMatch.Cli.Commands;

/// <summary>Opens files for reading, and says in words why one cannot be opened.</summary>
internal static class InputFile
{
    /// <param name="path">Where the file should be.</param>
    /// <param name="what">What it should be: photo, catalogue.</param>
    /// <exception cref="FileAccessException">It cannot be opened.</exception>
    public static FileStream Open(string path, string what)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw new FileAccessException($"'{path}' is a folder; give one {what} file.");
            }

            return new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete,
                bufferSize: 0
            );
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FileAccessException($"There is no {what} at '{path}'. Check the name and the folder.", fault);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new FileAccessException(
                $"The {what} '{path}' may not be read by this user. Check its permissions.",
                fault
            );
        }
        catch (Exception fault) when (fault is IOException or ArgumentException or NotSupportedException)
        {
            throw new FileAccessException($"The {what} '{path}' cannot be opened: {fault.Message}", fault);
        }
    }
}
