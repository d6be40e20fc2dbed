using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SmpColourMatch.Cli.Commands;
using SmpColourMatch.Cli.Terminals;
using SmpColourMatch.Core.Calibration;

namespace SmpColourMatch.Cli;

/// <summary>The whole program behind its process: arguments in, exit code out. Tests call it in-process.</summary>
internal static partial class SmpMatch
{
    private const string Purpose =
        "From a photo of a scalp: which pigment, and how diluted, for scalp micropigmentation.\n"
        + "Skin and hair are measured in CIE Lab (D65, 2 degrees); nothing leaves this machine.";

    private static readonly string[] Examples =
    [
        "smpmatch match crown.jpg",
        "smpmatch match crown.jpg --hair dark-brown --format json",
        "smpmatch match crown.jpg --grey 1200,840",
        "smpmatch segment crown.jpg --mask mask.png --overlay overlay.png",
        "smpmatch batch photos --out results",
        "smpmatch batch photos --out results --resume --jobs 4",
        "smpmatch catalogue show",
        "smpmatch catalogue validate my-inks.json --report findings.html",
        "smpmatch catalogue fit my-inks.json",
        "smpmatch catalogue coverage my-inks.json --map map.html",
        "smpmatch catalogue import drawdowns.csv --out my-inks.json",
        "smpmatch catalogue diff old-inks.json new-inks.json",
    ];

    public static int Run(string[] arguments, Terminal terminal, CancellationToken cancellation)
    {
        // Decimal points for everybody: see docs/decisions/0005.
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            var root = Build(terminal, cancellation);
            // No response files: a photo may well be called @holiday.jpg.
            var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0)
            {
                return Refuse(parsed, root, terminal);
            }

            using var text = new StreamWriter(terminal.Output, new UTF8Encoding(false), leaveOpen: true);
            return parsed.Invoke(
                new InvocationConfiguration
                {
                    Output = text,
                    Error = terminal.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                }
            );
        }
        catch (UsageException fault)
        {
            terminal.Error.WriteLine($"smpmatch: {fault.Message}");
            return ExitCode.Usage;
        }
        catch (PlaceOutsidePhotoException fault)
        {
            terminal.Error.WriteLine($"smpmatch: {fault.Message}");
            return ExitCode.Usage;
        }
        catch (FileAccessException fault)
        {
            terminal.Error.WriteLine($"smpmatch: {fault.Message}");
            return ExitCode.InputOutput;
        }
        catch (IOException fault)
        {
            // Files are opened and written through InputFile and OutputFile, so this is standard input or output.
            terminal.Error.WriteLine($"smpmatch: standard input or output failed: {fault.Message}");
            return ExitCode.InputOutput;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("smpmatch: interrupted; nothing half-written is left.");
            return ExitCode.Interrupted;
        }
        catch (Exception fault) // The last line of defence: a fault of ours is told as one, with what to report.
        {
            terminal.Error.WriteLine(
                "smpmatch: internal fault. Nothing was recommended. Please report the lines below and, if you may, the photo."
            );
            terminal.Error.WriteLine($"smpmatch {ProgramVersion.Text}, {Environment.OSVersion}");
            terminal.Error.WriteLine(fault);
            return ExitCode.Internal;
        }
    }

    private static RootCommand Build(Terminal terminal, CancellationToken cancellation)
    {
        var catalogue = new Command("catalogue", "Show, check, fit, survey, import or compare pigment catalogues.")
        {
            CatalogueShowCommand.Build(terminal),
            CatalogueValidateCommand.Build(terminal),
            CatalogueFitCommand.Build(terminal),
            CatalogueCoverageCommand.Build(terminal),
            CatalogueImportCommand.Build(terminal),
            CatalogueExportCommand.Build(terminal),
            CatalogueDiffCommand.Build(terminal),
        };
        var root = new RootCommand(Purpose)
        {
            MatchCommand.Build(terminal, cancellation),
            SegmentCommand.Build(terminal, cancellation),
            BatchCommand.Build(terminal, cancellation),
            catalogue,
        };
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction plain })
            {
                option.Action = new HelpWithExamples(plain, Examples);
            }
        }

        return root;
    }

    private static int Refuse(ParseResult parsed, Command root, Terminal terminal)
    {
        // Where a word is not understood, what is missing follows from it.
        var told =
            parsed.UnmatchedTokens.Count > 0
                ? parsed.UnmatchedTokens.Select(word => UnknownWord.Tell(word, parsed.CommandResult.Command, root))
                : parsed.Errors.Select(error =>
                    NotANumber().Replace(error.Message, "${option} is '${value}', which is no usable number.")
                );
        foreach (var message in told)
        {
            terminal.Error.WriteLine($"smpmatch: {message}");
        }

        var path = PathOf(parsed.CommandResult);
        var command = parsed.CommandResult.Command;
        var needed = command.Subcommands.Count > 0 ? " COMMAND" : "";
        foreach (var argument in command.Arguments)
        {
            needed += argument.Arity.MinimumNumberOfValues > 0 ? $" {argument.Name}" : $" [{argument.Name}]";
        }

        terminal.Error.WriteLine($"Usage: {path}{needed} [options]. More: {path} --help");
        return ExitCode.Usage;
    }

    /// <summary>The parser's own words for a bad number, which name a type of the runtime.</summary>
    [GeneratedRegex(
        @"^Cannot parse argument '(?<value>.*)' for option '(?<option>.*)' as expected type 'System\.(?:Int32|Double)'\.$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex NotANumber();

    private static string PathOf(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{PathOf(parent)} {command.Command.Name}" : "smpmatch";
}
