using System.CommandLine;

namespace SmpColourMatch.Cli.Commands;

/// <summary>The options <c>--report</c> and <c>--show-face</c>.</summary>
internal sealed class ReportOptions
{
    private readonly Option<string?> _report = new("--report")
    {
        Description = "Write a page to show and to file: colours, mixing card, patch test, plan, preview.",
        HelpName = "FILE.html",
    };

    private readonly Option<bool> _showFace = FaceOption();

    /// <summary>Batches have this one alone.</summary>
    public static Option<bool> FaceOption() =>
        new("--show-face")
        {
            Description = "Leave the report's pictures as they are; else all but hair and bare scalp is blurred.",
        };

    public void AddTo(Command command)
    {
        command.Add(_report);
        command.Add(_showFace);
    }

    public string? File(ParseResult parsed) => parsed.GetValue(_report);

    public bool ShowsFace(ParseResult parsed) => parsed.GetValue(_showFace);
}
