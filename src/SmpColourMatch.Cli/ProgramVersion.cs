using System.Reflection;

namespace SmpColourMatch.Cli;

/// <summary>The version of the program, as <c>--version</c> shows it.</summary>
internal static class ProgramVersion
{
    public static string Text { get; } =
        typeof(ProgramVersion)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion;
}
