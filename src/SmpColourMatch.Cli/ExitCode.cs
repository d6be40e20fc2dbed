namespace SmpColourMatch.Cli;

/// <summary>What the process returns; part of the outside contract.</summary>
internal static class ExitCode
{
    /// <summary>Every photo was matched or measured, or the catalogue has no errors.</summary>
    public const int Done = 0;

    /// <summary>Done, but a photo was rejected or the catalogue has errors.</summary>
    public const int Rejected = 1;

    /// <summary>Wrong usage.</summary>
    public const int Usage = 2;

    /// <summary>An input cannot be read, or an output cannot be written.</summary>
    public const int InputOutput = 3;

    /// <summary>A fault of the program itself.</summary>
    public const int Internal = 4;

    /// <summary>Interrupted by Ctrl-C; what was finished is kept.</summary>
    public const int Interrupted = 130;
}
