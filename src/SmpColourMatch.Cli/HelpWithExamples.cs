using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace SmpColourMatch.Cli;

/// <summary>The usual help, then examples to copy: most people read those first. Below the root, only the examples of that command.</summary>
internal sealed class HelpWithExamples(HelpAction plain, IReadOnlyList<string> examples) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var result = plain.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        output.WriteLine("Examples:");
        foreach (var example in examples)
        {
            if (command is RootCommand || example.Split(' ').Contains(command.Name, StringComparer.Ordinal))
            {
                output.WriteLine($"  {example}");
            }
        }

        output.WriteLine();
        output.WriteLine("Exit codes: 0 done; 1 done, but a photo was rejected or the catalogue has errors;");
        output.WriteLine("2 wrong usage; 3 a file cannot be read or written; 4 internal fault; 130 interrupted.");
        return result;
    }
}
