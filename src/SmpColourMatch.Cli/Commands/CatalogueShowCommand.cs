using System.CommandLine;
using SmpColourMatch.Cli.Terminals;
using SmpColourMatch.Core.Reporting;

namespace SmpColourMatch.Cli.Commands;

/// <summary><c>smpmatch catalogue show [FILE]</c>: what pigments there are.</summary>
internal static class CatalogueShowCommand
{
    public static Command Build(Terminal terminal)
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "A pigment catalogue (JSON); without it the built-in reference catalogue.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("show", "Show a catalogue's pigments and their dilutions.") { file };
        command.SetAction(parsed =>
        {
            CatalogueText.Write(
                CatalogueInput.Read(parsed.GetValue(file), terminal),
                terminal.Swatches,
                terminal.Output
            );
            return ExitCode.Done;
        });
        return command;
    }
}
