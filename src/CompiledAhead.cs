#pragma warning disable IDE0005 // a project that marks no method does not need it
global using MethodImplOptions = SmpColourMatch.CompiledAhead;
using Options = System.Runtime.CompilerServices.MethodImplOptions;

#pragma warning restore IDE0005

namespace SmpColourMatch;

/// <summary>
/// Stands for the runtime's enumeration where a published program is compiled ahead (decisions/0008): methods marked <c>AggressiveOptimization</c> would be left to
/// the start of the program. Not part of a plain build.
/// </summary>
internal static class CompiledAhead
{
    /// <summary>Nothing: ahead, all is compiled well.</summary>
    public const Options AggressiveOptimization = default;

    public const Options AggressiveInlining = Options.AggressiveInlining;

    public const Options NoInlining = Options.NoInlining;
}
