using SmpColourMatch.Cli.Terminals;
using SmpColourMatch.Core.Pipeline;

namespace SmpColourMatch.Cli.Commands;

/// <summary>Brings the bytes of a photo, from a file or from standard input.</summary>
internal static class PhotoInput
{
    public const string StandardInput = "-";

    /// <param name="path">A file's path, or <c>-</c>.</param>
    /// <param name="maxBytes">Larger inputs are refused before memory is taken.</param>
    /// <param name="terminal">For standard input.</param>
    /// <param name="cancellation">Ends the wait for standard input.</param>
    /// <exception cref="FileAccessException">The file is missing, a folder, locked, forbidden, or too large to be a photo.</exception>
    public static PhotoFile Read(string path, long maxBytes, Terminal terminal, CancellationToken cancellation)
    {
        if (string.Equals(path, StandardInput, StringComparison.Ordinal))
        {
            // A read of standard input cannot be interrupted, the wait for it can.
            var reading = Task.Run(() => ReadAll(terminal.Input, "standard input", maxBytes), CancellationToken.None);
            Task.WaitAny([reading], cancellation);
            return new PhotoFile("standard input", reading.GetAwaiter().GetResult());
        }

        using var stream = InputFile.Open(path, "photo");
        return new PhotoFile(Path.GetFileName(path), ReadAll(stream, path, maxBytes));
    }

    private static ReadOnlyMemory<byte> ReadAll(Stream stream, string name, long maxBytes)
    {
        using var buffer = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length, maxBytes) : 0);
        var block = new byte[1 << 16];
        int count;
        while ((count = stream.Read(block)) > 0)
        {
            if (buffer.Length + count > maxBytes)
            {
                throw new FileAccessException(
                    $"'{name}' is larger than {maxBytes >> 20} MiB, which no photo is. Give one photo as a JPEG, PNG or HEIC file."
                );
            }

            buffer.Write(block, 0, count);
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }
}
