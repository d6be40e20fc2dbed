namespace SmpColourMatch.Cli.Commands;

/// <summary>Arguments that are well formed but make no sense, such as an unknown hair name.</summary>
internal sealed class UsageException(string message, Exception? inner = null) : Exception(message, inner);
