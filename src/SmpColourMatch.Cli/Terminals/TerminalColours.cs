using System.Runtime.InteropServices;
using SmpColourMatch.Core.Reporting;

namespace SmpColourMatch.Cli.Terminals;

/// <summary>Decides what colours standard output can show, from the environment alone.</summary>
internal static partial class TerminalColours
{
    private const int WindowsStandardOutput = -11;
    private const uint EnableVirtualTerminalProcessing = 0x0004;

    /// <param name="variable">Looks up an environment variable; null when it is not set.</param>
    /// <param name="redirected">Whether standard output is a pipe or a file.</param>
    /// <param name="windowsConsole">Whether a Windows console has agreed to understand escape sequences.</param>
    /// <remarks>NO_COLOR (no-color.org), CI and pipes switch colours off; COLORTERM or a Windows console give 24 bits, TERM 256 colours.</remarks>
    public static SwatchStyle Detect(Func<string, string?> variable, bool redirected, Func<bool> windowsConsole)
    {
        if (
            redirected
            || !string.IsNullOrEmpty(variable("NO_COLOR"))
            || !string.IsNullOrEmpty(variable("CI"))
            || string.Equals(variable("TERM"), "dumb", StringComparison.Ordinal)
        )
        {
            return SwatchStyle.None;
        }

        if (variable("COLORTERM") is "truecolor" or "24bit" || windowsConsole())
        {
            return SwatchStyle.TrueColour;
        }

        return variable("TERM")?.Contains("256color", StringComparison.Ordinal) == true
            ? SwatchStyle.Palette256
            : SwatchStyle.None;
    }

    /// <summary>Asks a Windows console to understand escape sequences; false elsewhere and on consoles before Windows 10.</summary>
    public static bool EnableOnWindows()
    {
        if (!OperatingSystem.IsWindows())
        {
            return false;
        }

        var handle = GetStdHandle(WindowsStandardOutput);
        return GetConsoleMode(handle, out var mode) && SetConsoleMode(handle, mode | EnableVirtualTerminalProcessing);
    }

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial nint GetStdHandle(int handle);

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetConsoleMode(nint handle, out uint mode);

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetConsoleMode(nint handle, uint mode);
}
