using System.CommandLine;

namespace SmpColourMatch.Cli.Commands;

/// <summary>The option <c>--format text|json</c>.</summary>
internal sealed class OutputFormat
{
    private readonly Option<string> _format = new("--format")
    {
        Description = "text for people, json for programs.",
        DefaultValueFactory = _ => "text",
    };

    public void AddTo(Command command)
    {
        _format.AcceptOnlyFromAmong("text", "json");
        command.Add(_format);
    }

    public bool IsJson(ParseResult parsed) => string.Equals(parsed.GetValue(_format), "json", StringComparison.Ordinal);
}
