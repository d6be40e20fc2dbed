using System.CommandLine;
using SmpColourMatch.Core.Reporting.Pages;

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

    private readonly Option<string?> _zone = new("--zone")
    {
        Description =
            "Where the report's preview puts dots: corners of a polygon in pixels of the upright photo. Without it, thin and bare scalp inside the outline of the hair.",
        HelpName = "x1,y1,x2,y2,...",
    };

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
        command.Add(_zone);
    }

    /// <exception cref="UsageException">Its name promises another kind of file.</exception>
    public string? File(ParseResult parsed)
    {
        NameEnding.RequirePage("--report", parsed.GetValue(_report));
        return parsed.GetValue(_report);
    }

    /// <exception cref="UsageException">It is no polygon, or there is no report to show it.</exception>
    public ZonePolygon? Zone(ParseResult parsed)
    {
        if (parsed.GetValue(_zone) is not { } words)
        {
            return null;
        }

        if (File(parsed) is null)
        {
            throw new UsageException("--zone is for the preview of a report: give --report FILE.html too.");
        }

        try
        {
            return ZonePolygon.Parse(words);
        }
        catch (FormatException fault)
        {
            throw new UsageException($"--zone: {fault.Message}", fault);
        }
    }

    public bool ShowsFace(ParseResult parsed) => parsed.GetValue(_showFace);
}
