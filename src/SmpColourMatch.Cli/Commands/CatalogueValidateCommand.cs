using System.CommandLine;
using SmpColourMatch.Cli.Terminals;
using SmpColourMatch.Core.Pigments.Rules;
using SmpColourMatch.Core.Reporting;

namespace SmpColourMatch.Cli.Commands;

/// <summary><c>smpmatch catalogue validate FILE</c>: all that is wrong with a catalogue, at once.</summary>
internal static class CatalogueValidateCommand
{
    public static Command Build(Terminal terminal)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "The catalogue (JSON) to check; - reads standard input.",
        };
        var format = new OutputFormat();
        var rules = new RuleOptions();
        var report = new Option<string?>("--report")
        {
            Description = "Write the findings as one HTML page, to send to whoever mends the catalogue.",
            HelpName = "FILE.html",
        };
        var command = new Command(
            "validate",
            "Check a catalogue: structure, colours, ladders, lots, colourants; every fault with its line and remedy."
        )
        {
            file,
        };
        format.AddTo(command);
        command.Add(report);
        rules.AddTo(command);
        command.SetAction(parsed =>
        {
            NameEnding.RequirePage("--report", parsed.GetValue(report));
            var path = parsed.GetRequiredValue(file);
            var today = rules.Today(parsed);
            var settings = rules.Settings(parsed);
            var bytes = CatalogueInput.Bytes(path, terminal);
            var reading = CatalogueReview.Review(bytes, today, settings);
            var name = path == "-" ? "standard input" : Path.GetFileName(path);
            if (format.IsJson(parsed))
            {
                FindingsJson.Write(name, reading, terminal.Output);
            }
            else
            {
                FindingsText.Write(name, reading, terminal.Output);
            }

            if (parsed.GetValue(report) is { } page)
            {
                OutputFile.Write(page, output => FindingsHtml.Write(name, reading, output));
            }

            return reading.Catalogue is null ? ExitCode.Rejected : ExitCode.Done;
        });
        return command;
    }
}
