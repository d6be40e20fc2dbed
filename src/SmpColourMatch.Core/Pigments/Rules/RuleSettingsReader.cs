using System.Text.Json;

namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>Reads a rule file: {"schema":"smp-rules/1","rules":{"ladder-step":"off","no-lot":"error"}}.</summary>
public static class RuleSettingsReader
{
    public const string Schema = "smp-rules/1";

    /// <summary>Files of more bytes are refused; chosen by us: all rules fit a hundred times.</summary>
    private const int MaxBytes = 1 << 20;

    /// <summary>Never throws for what the file holds.</summary>
    public static RuleSettingsReading Read(ReadOnlyMemory<byte> utf8)
    {
        var findings = new FindingSink();
        var severities = new Dictionary<string, FindingSeverity?>(StringComparer.Ordinal);
        if (utf8.Length > MaxBytes)
        {
            findings.Error(
                FindingCodes.TooLarge,
                "",
                1,
                1,
                $"The rule file has {utf8.Length} bytes, {MaxBytes} are read at most."
            );
        }
        else if (!System.Text.Unicode.Utf8.IsValid(utf8.Span))
        {
            findings.Error(FindingCodes.NotUtf8, "", 1, 1, "The rule file is no UTF-8. Save it as UTF-8.");
        }
        else if (LocatedJson.Read(utf8.Span, findings) is { } root)
        {
            Parse(root, findings, severities);
        }

        return new RuleSettingsReading(findings.Errors == 0 ? new RuleSettings(severities) : null, findings.InOrder());
    }

    private static void Parse(LocatedValue root, FindingSink findings, Dictionary<string, FindingSeverity?> severities)
    {
        var fields = new LocatedFields(root, findings);
        if (!fields.Expect(root, JsonValueKind.Object, "one object in braces { }"))
        {
            return;
        }

        if (fields.OptionalText("schema", required: true) is { } schema && schema != Schema)
        {
            findings.Error(
                FindingCodes.UnsupportedSchema,
                root.Member("schema")!,
                $"The schema is {Quoted.Of(schema)}; a rule file says \"{Schema}\"."
            );
        }

        if (fields.Object("rules", required: true) is { } rules)
        {
            foreach (var rule in rules.Node.Children)
            {
                ParseRule(rule, findings, severities);
            }
        }

        fields.ReportUnknown();
    }

    private static void ParseRule(
        LocatedValue rule,
        FindingSink findings,
        Dictionary<string, FindingSeverity?> severities
    )
    {
        var code = rule.Key!;
        if (!RuleBook.Knows(code))
        {
            var nearest = NearestName.Find(code, [.. RuleBook.Entries.Select(entry => entry.Code)]);
            findings.Error(
                FindingCodes.UnknownField,
                rule,
                $"There is no rule {Quoted.Of(code)} to configure. "
                    + (nearest is null ? "docs/catalogue-rules.md lists them." : $"Did you mean \"{nearest}\"?")
            );
            return;
        }

        switch (rule.Text)
        {
            case "off":
                severities[code] = null;
                break;
            case "info":
                severities[code] = FindingSeverity.Info;
                break;
            case "warning":
                severities[code] = FindingSeverity.Warning;
                break;
            case "error":
                severities[code] = FindingSeverity.Error;
                break;
            default:
                findings.Error(
                    FindingCodes.UnknownValue,
                    rule,
                    $"{code} is {rule.Shown}; write \"off\", \"info\", \"warning\" or \"error\"."
                );
                break;
        }
    }
}
