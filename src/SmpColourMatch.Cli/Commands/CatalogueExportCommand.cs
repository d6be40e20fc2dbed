using System.CommandLine;
using SmpColourMatch.Cli.Terminals;
using SmpColourMatch.Core.Pigments.Import;

namespace SmpColourMatch.Cli.Commands;

/// <summary><c>smpmatch catalogue export FILE --out TABLE</c>: a catalogue as a table for spreadsheets; import reads it back without loss.</summary>
internal static class CatalogueExportCommand
{
    public static Command Build(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The catalogue (JSON)." };
        var to = new Option<string>("--out")
        {
            Description = "The table to write: CSV, or CGATS.17 if the name ends in .txt.",
            HelpName = "FILE.csv|FILE.txt",
            Required = true,
        };
        var command = new Command("export", "Write a catalogue's measurements as a table.") { file, to };
        command.SetAction(parsed =>
        {
            var catalogue = CatalogueInput.Read(parsed.GetRequiredValue(file), terminal);
            var path = parsed.GetRequiredValue(to);
            var cgats = path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);
            OutputFile.Write(path, output => output.Write(MeasurementExport.Write(catalogue, cgats)));
            return ExitCode.Done;
        });
        return command;
    }
}
