using System.CommandLine;
using System.Globalization;
using SmpColourMatch.Core.Pigments.Rules;
using SmpColourMatch.Core.Reporting;

namespace SmpColourMatch.Cli.Commands;

/// <summary>The options of a catalogue check: the day on which lots are judged, and rules set off or to another severity.</summary>
internal sealed class RuleOptions
{
    private readonly Option<string?> _today = new("--on")
    {
        Description = "The day on which lots are judged, as 2026-01-31; without it, today.",
        HelpName = "DATE",
    };

    private readonly Option<string?> _rules = new("--rules")
    {
        Description = "A rule file (JSON) that sets rules off or to another severity; see docs/catalogue-rules.md.",
        HelpName = "FILE",
    };

    public void AddTo(Command command)
    {
        command.Add(_rules);
        command.Add(_today);
    }

    /// <exception cref="UsageException">The text is no date.</exception>
    public DateOnly Today(ParseResult parsed)
    {
        if (parsed.GetValue(_today) is not { } text)
        {
            return DateOnly.FromDateTime(DateTime.Now);
        }

        return DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : throw new UsageException($"--on is '{text}'; write a day as 2026-01-31.");
    }

    /// <exception cref="FileAccessException">The rule file cannot be opened or has faults.</exception>
    public RuleSettings Settings(ParseResult parsed)
    {
        if (parsed.GetValue(_rules) is not { } path)
        {
            return RuleSettings.Usual;
        }

        var reading = RuleSettingsReader.Read(InputFile.ReadAll(path, "rule file", CatalogueInput.MaxBytes));
        return reading.Settings
            ?? throw new FileAccessException(
                $"The rule file '{path}' has faults and nothing was checked.\n"
                    + string.Join(
                        '\n',
                        reading.Findings.Select(finding =>
                            $"  line {finding.Line}: {PrintableText.Of(finding.Message, 1000)}"
                        )
                    )
            );
    }
}
