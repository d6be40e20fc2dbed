using System.Text;
using SmpColourMatch.Cli;
using SmpColourMatch.Cli.Terminals;

using var interruption = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The work stops at the next stage; nothing half-written stays behind.
    pressed.Cancel = true;
    interruption.Cancel();
};

using var input = Console.OpenStandardInput();
using var output = Console.OpenStandardOutput();
using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
var swatches = TerminalColours.Detect(
    Environment.GetEnvironmentVariable,
    Console.IsOutputRedirected,
    TerminalColours.EnableOnWindows
);
var terminal = new Terminal(output, error, input, swatches)
{
    ShowsProgress =
        !Console.IsErrorRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"))
        && Environment.GetEnvironmentVariable("TERM") is not "dumb",
    Columns = () => Console.IsOutputRedirected || Console.WindowWidth <= 0 ? 80 : Console.WindowWidth,
};
return SmpMatch.Run(args, terminal, interruption.Token);
