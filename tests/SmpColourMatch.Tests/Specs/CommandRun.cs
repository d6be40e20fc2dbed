using System.Text;
using SmpColourMatch.Cli;
using SmpColourMatch.Cli.Terminals;
using SmpColourMatch.Core.Reporting;

namespace SmpColourMatch.Tests.Specs;

/// <summary>One run of the whole program inside the test's process: what it printed and returned.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static CommandRun Of(params string[] arguments) =>
        With([], SwatchStyle.None, CancellationToken.None, arguments);

    public static CommandRun With(
        byte[] standardInput,
        SwatchStyle swatches,
        CancellationToken cancellation,
        params string[] arguments
    )
    {
        using var output = new MemoryStream();
        using var input = new MemoryStream(standardInput);
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = SmpMatch.Run(arguments, new Terminal(output, error, input, swatches), cancellation);
        return new CommandRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
