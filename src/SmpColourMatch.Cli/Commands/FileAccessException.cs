namespace SmpColourMatch.Cli.Commands;

/// <summary>An input that cannot be read or an output that cannot be written: what, where, and the remedy in the message.</summary>
internal sealed class FileAccessException(string message, Exception? inner = null) : Exception(message, inner);
