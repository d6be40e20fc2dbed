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

    /// <exception cref="FileAccessException">It cannot be opened or is too large.</exception>
    public static ReadOnlyMemory<byte> ReadAll(string path, string what, long maxBytes)
    {
        using var stream = Open(path, what);
        return ReadAll(stream, path, what, maxBytes);
    }

    /// <exception cref="FileAccessException">It is too large.</exception>
    public static ReadOnlyMemory<byte> ReadAll(Stream stream, string path, string what, long maxBytes)
    {
        using var buffer = new MemoryStream();
        var block = new byte[1 << 16];
        while (stream.Read(block) is > 0 and var count)
        {
            buffer.Write(block, 0, count);
            if (buffer.Length > maxBytes)
            {
                throw new FileAccessException($"The {what} '{path}' has more than {maxBytes >> 20} MiB, the limit.");
            }
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }
}
