using System.CommandLine;
using SmpColourMatch.Cli.Terminals;
using SmpColourMatch.Core.Reporting;

namespace SmpColourMatch.Cli.Commands;

/// <summary><c>smpmatch catalogue validate FILE</c>: all that is wrong with a catalogue, at once.</summary>
internal static class CatalogueValidateCommand
{
    public static Command Build(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The catalogue (JSON) to check." };
        var format = new OutputFormat();
        var command = new Command("validate", "Check a catalogue's structure and ranges; every fault with its line.")
        {
            file,
        };
        format.AddTo(command);
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            var reading = CatalogueInput.ReadFile(path);
            if (format.IsJson(parsed))
            {
                FindingsJson.Write(Path.GetFileName(path), reading, terminal.Output);
            }
            else
            {
                FindingsText.Write(Path.GetFileName(path), reading, terminal.Output);
            }

            return reading.Catalogue is null ? ExitCode.Rejected : ExitCode.Done;
        });
        return command;
    }
}
