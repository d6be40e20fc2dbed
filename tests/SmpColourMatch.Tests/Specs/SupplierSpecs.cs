using System.Text.Json;
using System.Text.RegularExpressions;
using SmpColourMatch.Core.Pigments.Import;
using SmpColourMatch.Core.Pigments.Rules;

namespace SmpColourMatch.Tests.Specs;

/// <summary>The supplier's commands, and the two documents that teach them.</summary>
public sealed class SupplierSpecs
{
    private const string Today = "2026-11-20";

    /// <summary>In one folder, in order: later commands read what earlier ones wrote.</summary>
    [Theory]
    [InlineData("suppliers.md")]
    [InlineData("catalogue-rules.md")]
    public void TheCommandsOfADocumentRunAsShown(string document)
    {
        using var folder = new TemporaryFolder();
        foreach (var line in ShellLines(document))
        {
            var exit = line.Contains("# exit 1", StringComparison.Ordinal) ? 1 : 0;
            var run = CommandRun.Of(Arguments(line.Split(" #")[0], folder));

            Assert.True(run.ExitCode == exit, $"{line}\nexit {run.ExitCode}\n{run.Output}\n{run.Error}");
            Assert.True(run.Output.Length > 0 || line.Contains(" export ", StringComparison.Ordinal), line);
        }
    }

    [Fact]
    public void EveryRuleHasASectionWithWhyAndSource()
    {
        var text = File.ReadAllText(Document("catalogue-rules.md"));
        foreach (var entry in RuleBook.Entries)
        {
            var start = text.IndexOf($"\n### {entry.Code}\n", StringComparison.Ordinal);
            Assert.True(start >= 0, $"docs/catalogue-rules.md has no section {entry.Code}");
            var end = text.IndexOf("\n#", start + 2, StringComparison.Ordinal);
            var section = text[start..(end < 0 ? text.Length : end)];
            Assert.Contains("**Why:**", section, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void EveryImportCodeIsExplained()
    {
        var text = File.ReadAllText(Document("suppliers.md"));
        foreach (var field in typeof(ImportCodes).GetFields())
        {
            Assert.Contains((string)field.GetRawConstantValue()!, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void TheReportIsAPageWithEveryFinding()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of(
            "catalogue",
            "validate",
            Example("walk-1.json"),
            "--on",
            Today,
            "--report",
            folder.Path("r.html")
        );

        var page = File.ReadAllText(folder.Path("r.html"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("lot-expired", page, StringComparison.Ordinal);
        Assert.Contains("/pigments/3/dilutions/5/lab", page, StringComparison.Ordinal);
        Assert.All(page, character => Assert.InRange(character, '\n', '~'));
    }

    [Fact]
    public void AHostileNameCannotBreakOutOfTheReport()
    {
        using var folder = new TemporaryFolder();
        var json = File.ReadAllText(Example("walk-1.json"))
            .Replace("ex-neutral", "<script>alert(1)</script>", StringComparison.Ordinal);
        var path = folder.Write("a.json", System.Text.Encoding.UTF8.GetBytes(json));
        CommandRun.Of("catalogue", "validate", path, "--on", Today, "--report", folder.Path("r.html"));

        Assert.DoesNotContain("<script>", File.ReadAllText(folder.Path("r.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void ARuleFileSetsRulesOffAndToAnotherSeverity()
    {
        using var folder = new TemporaryFolder();
        var rules = folder.Write(
            "rules.json",
            """{"schema":"smp-rules/1","rules":{"lot-expired":"off","ladder-not-monotone":"warning","spectrum-disagrees":"info"}}"""u8.ToArray()
        );
        var run = CommandRun.Of(
            "catalogue",
            "validate",
            Example("walk-1.json"),
            "--on",
            Today,
            "--rules",
            rules,
            "--format",
            "json"
        );

        Assert.Equal(0, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        var found = document
            .RootElement.GetProperty("findings")
            .EnumerateArray()
            .Select(finding => (finding.GetProperty("code").GetString(), finding.GetProperty("severity").GetString()))
            .ToList();
        Assert.DoesNotContain(found, finding => finding.Item1 == "lot-expired");
        Assert.Contains(("ladder-not-monotone", "warning"), found);
        Assert.Contains(("spectrum-disagrees", "info"), found);
    }

    [Theory]
    [InlineData("""{"schema":"smp-rules/1","rules":{"ladder-stp":"off"}}""", "ladder-step")]
    [InlineData("""{"schema":"smp-rules/1","rules":{"ladder-step":"loud"}}""", "loud")]
    [InlineData("""{"schema":"smp-rules/2","rules":{}}""", "smp-rules/1")]
    [InlineData("""{"schema":"smp-rules/1"}""", "rules")]
    [InlineData("{", "line 1")]
    public void AFaultyRuleFileIsRefusedBeforeAnythingIsChecked(string rules, string expected)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("rules.json", System.Text.Encoding.UTF8.GetBytes(rules));
        var run = CommandRun.Of("catalogue", "validate", Example("catalogue.json"), "--rules", path);

        Assert.Equal(3, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ACatalogueIsCheckedFromStandardInput()
    {
        var bytes = File.ReadAllBytes(Example("walk-1.json"));
        var run = CommandRun.With(
            bytes,
            Core.Reporting.SwatchStyle.None,
            CancellationToken.None,
            "catalogue",
            "validate",
            "-",
            "--on",
            Today
        );
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("standard input\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("lot-expired", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--clients is '99999999999', which is no usable number.", "--clients", "99999999999")]
    [InlineData("end the name in .svg", "--map", "map.txt")]
    [InlineData("'nonsense' is not understood here.", "a.json", "nonsense")]
    public void WrongUsageIsToldInWordsOfTheCommand(string words, params string[] arguments)
    {
        var run = CommandRun.Of(["catalogue", "coverage", .. arguments]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("catalogue", "fit", "--pigment", "no-such-ink")]
    [InlineData("catalogue", "coverage", "--clients", "0")]
    [InlineData("catalogue", "validate", "x.json", "--on", "31.01.2026")]
    [InlineData("catalogue", "import", "x.csv")]
    public void WrongUsageExitsWith2(params string[] arguments) => Assert.Equal(2, CommandRun.Of(arguments).ExitCode);

    [Theory]
    [InlineData("catalogue", "fit", "--format", "json")]
    [InlineData("catalogue", "coverage", "--population", "grid", "--format", "json")]
    public void JsonIsOneAsciiDocument(params string[] arguments)
    {
        var run = CommandRun.Of(arguments);

        Assert.Equal(0, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        Assert.StartsWith("smp-", document.RootElement.GetProperty("schema").GetString(), StringComparison.Ordinal);
        Assert.All(run.Output, character => Assert.InRange(character, '\n', '~'));
    }

    [Theory]
    [InlineData("catalogue", "fit")]
    [InlineData("catalogue", "coverage", "--population", "grid")]
    public void TextIsAsciiOf80Columns(params string[] arguments)
    {
        var run = CommandRun.Of(arguments);

        Assert.All(run.Output, character => Assert.InRange(character, '\n', '~'));
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void TheFindingsOfAFaultyCatalogueAreAscii()
    {
        var run = CommandRun.Of("catalogue", "validate", Example("walk-1.json"), "--on", Today);

        Assert.All(run.Output, character => Assert.InRange(character, '\n', '~'));
    }

    private static string[] Arguments(string line, TemporaryFolder folder) =>
        [
            .. Regex
                .Matches(
                    line["smpmatch ".Length..],
                    "\"(?<quoted>[^\"]*)\"|(?<plain>[^ ]+)",
                    RegexOptions.ExplicitCapture,
                    TimeSpan.FromSeconds(1)
                )
                .Select(match =>
                    match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["plain"].Value
                )
                .Select(word =>
                    word.StartsWith("docs/", StringComparison.Ordinal) ? Path.Combine(SharedData.RepositoryRoot, word)
                    : Regex.IsMatch(
                        word,
                        @"^[\w-]+\.(json|csv|txt|html|svg)$",
                        RegexOptions.None,
                        TimeSpan.FromSeconds(1)
                    )
                        ? folder.Path(word)
                    : word
                ),
        ];

    private static IEnumerable<string> ShellLines(string document)
    {
        var inside = false;
        foreach (var line in File.ReadLines(Document(document)))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                inside = line == "```sh";
            }
            else if (inside && line.StartsWith("smpmatch ", StringComparison.Ordinal))
            {
                yield return line;
            }
        }
    }

    private static string Document(string name) => Path.Combine(SharedData.RepositoryRoot, "docs", name);

    private static string Example(string name) => Path.Combine(SharedData.RepositoryRoot, "docs", "examples", name);
}
