namespace SmpColourMatch.Cli.Commands;

/// <summary>Writes a file whole or not at all: into a neighbour first, which then takes the name.</summary>
internal static class OutputFile
{
    /// <exception cref="FileAccessException">The folder is missing or forbidden, the disk is full, or the name is a folder's.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string? partial = null;
        try
        {
            var full = Path.GetFullPath(path);
            if (IsDevice(full))
            {
                using var device = new FileStream(full, FileMode.Open, FileAccess.Write);
                write(device);
                return;
            }

            partial = $"{full}.{Environment.ProcessId}.partial";
            using (var stream = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                write(stream);
            }

            File.Move(partial, full, overwrite: true);
        }
        catch (Exception fault)
            when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new FileAccessException(
                fault is DirectoryNotFoundException
                    ? $"'{path}' cannot be written: the folder it should go to does not exist. Make it first, or name another."
                    : $"'{path}' cannot be written: {fault.Message} Check that the folder exists, is writable and has room.",
                fault
            );
        }
        finally
        {
            if (partial is not null && File.Exists(partial))
            {
                File.Delete(partial);
            }
        }
    }

    /// <summary>Taking the place of /dev/null would break the system; only /dev/shm holds ordinary files.</summary>
    private static bool IsDevice(string path) =>
        path.StartsWith("/dev/", StringComparison.Ordinal) && !path.StartsWith("/dev/shm/", StringComparison.Ordinal);
}
