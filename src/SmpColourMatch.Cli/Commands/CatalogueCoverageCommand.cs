using System.CommandLine;
using SmpColourMatch.Cli.Terminals;
using SmpColourMatch.Core.Matching.Coverage;
using SmpColourMatch.Core.Pigments;
using SmpColourMatch.Core.Reporting;

namespace SmpColourMatch.Cli.Commands;

/// <summary><c>smpmatch catalogue coverage FILE</c>: whom a catalogue serves, whom not, and what to add.</summary>
internal static class CatalogueCoverageCommand
{
    public static Command Build(Terminal terminal)
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "The catalogue (JSON); without it the built-in reference catalogue.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var population = new PopulationOption();
        var format = new OutputFormat();
        var map = new Option<string?>("--map")
        {
            Description = "Write the map: an SVG picture, or a whole page if the name ends in .html.",
            HelpName = "FILE.svg|FILE.html",
        };
        var command = new Command(
            "coverage",
            "Whom the catalogue serves, whom no ink can, the smallest set, and what to add."
        )
        {
            file,
        };
        population.AddTo(command);
        format.AddTo(command);
        command.Add(map);
        command.SetAction(parsed =>
        {
            NameEnding.Require(
                "--map",
                parsed.GetValue(map),
                ".svg (a picture) or .html (a page)",
                ".svg",
                ".html",
                ".htm"
            );
            var catalogue = CatalogueInput.Read(parsed.GetValue(file), terminal);
            if (catalogue.Pigments.Count > CoverageSurvey.MostPigments)
            {
                throw new UsageException(
                    $"The catalogue has {catalogue.Pigments.Count} pigments; {CoverageSurvey.MostPigments} are surveyed at once. Split it."
                );
            }

            var result = CoverageSurvey.Run(catalogue, population.Read(parsed));
            if (format.IsJson(parsed))
            {
                CoverageJson.Write(result, terminal.Output);
            }
            else
            {
                CoverageText.Write(result, terminal.Output);
            }

            if (parsed.GetValue(map) is { } path)
            {
                OutputFile.Write(path, output => WriteMap(path, catalogue, result, output));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void WriteMap(string path, PigmentCatalogue catalogue, CoverageResult result, Stream output)
    {
        if (IsPage(path))
        {
            CoverageHtml.Write(result, CoverageSurvey.Run(catalogue, GridPopulation.Build()), output);
        }
        else
        {
            CoverageMap.Write(result, output);
        }
    }

    private static bool IsPage(string path) => Ends(path, ".html") || Ends(path, ".htm");

    private static bool Ends(string path, string with) => path.EndsWith(with, StringComparison.OrdinalIgnoreCase);
}
