using System.CommandLine;
using SmpColourMatch.Cli.Terminals;
using SmpColourMatch.Core.Pigments;
using SmpColourMatch.Core.Pigments.Fitting;
using SmpColourMatch.Core.Reporting;

namespace SmpColourMatch.Cli.Commands;

/// <summary><c>smpmatch catalogue fit FILE</c>: from drawdown ladders to each ink's strength and hue.</summary>
internal static class CatalogueFitCommand
{
    public static Command Build(Terminal terminal)
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "The catalogue (JSON) with the ladders; without it the built-in reference catalogue.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var chosen = new Option<string?>("--pigment")
        {
            Description = "Fit only the pigment of this id.",
            HelpName = "ID",
        };
        var format = new OutputFormat();
        var command = new Command(
            "fit",
            "Fit each ink's strength and hue to its drawdowns, with intervals and residuals."
        )
        {
            file,
            chosen,
        };
        format.AddTo(command);
        command.SetAction(parsed =>
        {
            var catalogue = CatalogueInput.Read(parsed.GetValue(file), terminal);
            var pigments = Chosen(catalogue, parsed.GetValue(chosen));
            var fits = pigments.Select(pigment => LadderFitter.Fit(pigment, catalogue.Measurement)).ToList();
            if (format.IsJson(parsed))
            {
                LadderFitJson.Write(fits, terminal.Output);
            }
            else
            {
                LadderFitText.Write(fits, terminal.Output);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<Pigment> Chosen(PigmentCatalogue catalogue, string? id)
    {
        var chosen = catalogue
            .Pigments.Where(pigment => id is null || string.Equals(pigment.Id, id, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return chosen.Count > 0
            ? chosen
            : throw new UsageException(
                $"There is no pigment '{id}' in the catalogue; there are {string.Join(", ", catalogue.Pigments.Select(pigment => pigment.Id))}."
            );
    }
}
