using System.Globalization;
using System.Text.RegularExpressions;

namespace SmpColourMatch.Tests.Specs;

/// <summary>Every command that the README shows works as shown.</summary>
public sealed class ReadmeSpecs
{
    private const string RunFromSource = "dotnet run -c Release --project src/SmpColourMatch.Cli -- ";

    public static TheoryData<string> Commands() =>
        [.. ShellLines().Where(line => Arguments(line) is not null).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void ACommandOfTheReadmeRuns(string line)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Path("photos"));
        File.Copy(TestImages.First, folder.Path("photos/client.jpg"));
        var exit = line.Contains("# exit 1", StringComparison.Ordinal) ? 1 : 0;
        var arguments = Arguments(WithoutComment(line))!
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(argument => InPlace(argument, folder))
            .ToArray();

        var run = CommandRun.Of(arguments);

        Assert.True(run.ExitCode == exit, $"exit {run.ExitCode}: {run.Error}");
        Assert.NotEmpty(run.Output);
    }

    /// <summary>Words must agree; numbers may differ by their last digit, as other processors add in other orders.</summary>
    [Fact]
    public void TheReadmeShowsWhatTheFirstCommandPrints()
    {
        var readme = File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "README.md"));
        var shown = Regex.Match(readme, "```text\n(.*?)```", RegexOptions.Singleline).Groups[1].Value.Trim();
        var photo = Path.Combine(TestImages.Folder, "10-back-wavy-display-p3.jpg");
        var printed = CommandRun.Of("match", photo).Output.ReplaceLineEndings("\n").Trim();

        const string Number = @"\d+(\.\d+)?";
        Assert.Equal(Regex.Replace(shown, Number, "0"), Regex.Replace(printed, Number, "0"));
        foreach (var (there, here) in Regex.Matches(shown, Number).Zip(Regex.Matches(printed, Number)))
        {
            var digit = there.Value.Contains('.', StringComparison.Ordinal) ? 0.11 : 1;
            Assert.Equal(
                double.Parse(there.Value, CultureInfo.InvariantCulture),
                double.Parse(here.Value, CultureInfo.InvariantCulture),
                digit
            );
        }
    }

    [Fact]
    public void TheReadmesTwoCommandsAreThere()
    {
        var lines = ShellLines().Select(WithoutComment).ToList();
        Assert.Contains(lines, line => line.StartsWith(RunFromSource + "match testimages/", StringComparison.Ordinal));
        Assert.Contains("dotnet test SmpColourMatch.sln -c Release", lines);
        Assert.Contains(
            "dotnet test SmpColourMatch.sln -c Release",
            File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, ".ci", "run")),
            StringComparison.Ordinal
        );
    }

    /// <summary>What the README reads is the repository's; what it writes, and the reader's own photos, are the test's.</summary>
    private static string InPlace(string argument, TemporaryFolder folder) =>
        argument.StartsWith("testimages/", StringComparison.Ordinal)
        || argument.StartsWith("docs/", StringComparison.Ordinal)
            ? Path.Combine(SharedData.RepositoryRoot, argument)
        : Path.GetExtension(argument) is ".png" or ".html" or ".json" || argument is "photos" or "results" or "trace"
            ? folder.Path(argument)
        : argument;

    private static string? Arguments(string line) =>
        line.StartsWith(RunFromSource, StringComparison.Ordinal) ? line[RunFromSource.Length..]
        : line.StartsWith("smpmatch ", StringComparison.Ordinal) ? line["smpmatch ".Length..]
        : null;

    private static string WithoutComment(string line) => line.Split(" #")[0].TrimEnd();

    /// <summary>The lines of the README's sh blocks.</summary>
    private static IEnumerable<string> ShellLines()
    {
        var readme = File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "README.md"));
        foreach (Match block in Regex.Matches(readme, "```sh\n(.*?)```", RegexOptions.Singleline))
        {
            foreach (var line in block.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                yield return line.TrimEnd();
            }
        }
    }
}
