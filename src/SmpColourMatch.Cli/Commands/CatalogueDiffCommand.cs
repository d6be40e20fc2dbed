using System.CommandLine;
using SmpColourMatch.Cli.Terminals;
using SmpColourMatch.Core.Matching.Coverage;
using SmpColourMatch.Core.Reporting;

namespace SmpColourMatch.Cli.Commands;

/// <summary><c>smpmatch catalogue diff A B</c>: what changed between two versions or lots, and for whom.</summary>
internal static class CatalogueDiffCommand
{
    public static Command Build(Terminal terminal)
    {
        var before = new Argument<string>("BEFORE") { Description = "The older catalogue (JSON)." };
        var after = new Argument<string>("AFTER") { Description = "The newer catalogue (JSON)." };
        var population = new PopulationOption();
        var format = new OutputFormat();
        var command = new Command(
            "diff",
            "What changed between two catalogues, in colour and in what clients are recommended."
        )
        {
            before,
            after,
        };
        population.AddTo(command);
        format.AddTo(command);
        command.SetAction(parsed =>
        {
            var difference = CatalogueComparison.Compare(
                CatalogueInput.Read(parsed.GetRequiredValue(before), terminal),
                CatalogueInput.Read(parsed.GetRequiredValue(after), terminal),
                population.Read(parsed)
            );
            if (format.IsJson(parsed))
            {
                DifferenceJson.Write(difference, terminal.Output);
            }
            else
            {
                DifferenceText.Write(difference, terminal.Output);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
