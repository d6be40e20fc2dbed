using System.Text;
using System.Text.Json;

namespace SmpColourMatch.Tests.Specs;

/// <summary><c>smpmatch catalogue</c> as suppliers meet it.</summary>
public sealed class CatalogueSpecs
{
    private const string ThreeFaults = """
        {"schema":"smp-catalogue/1","supplier":"Test","basis":"modelled",
         "pigments":[
          {"id":"a","name":"A","form":"concentrate","dilutions":[
            {"diluentParts":10,"lab":[130,0,0]},
            {"diluentParts":-3,"lab":[50,0,0]},
            {"diluentParts":"20","lab":[60,0,0]}]}]}
        """;

    [Fact]
    public void ShowListsTheReferencePigments()
    {
        var run = CommandRun.Of("catalogue", "show");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("ref-neutral", run.Output, StringComparison.Ordinal);
        Assert.Contains("modelled, not measured", run.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void ValidateTellsEveryFaultAtOnceWithItsLine()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("inks.json", Encoding.UTF8.GetBytes(ThreeFaults));
        var run = CommandRun.Of("catalogue", "validate", path, "--format", "json");

        Assert.Equal(1, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        var lines = document
            .RootElement.GetProperty("findings")
            .EnumerateArray()
            .Where(finding => finding.GetProperty("severity").GetString() is "error")
            .Select(finding => finding.GetProperty("line").GetInt32())
            .Distinct();
        // 3: no colourant is declared; found although the pigment has other faults.
        Assert.Equal([3, 4, 5, 6], lines);
    }

    [Fact]
    public void ValidateInWordsSaysThatTheCatalogueCannotBeUsed()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("inks.json", Encoding.UTF8.GetBytes(ThreeFaults));
        var run = CommandRun.Of("catalogue", "validate", path);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("cannot be used", run.Output, StringComparison.Ordinal);
        Assert.Contains("line 4", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void MatchingWithAFaultyCatalogueIsRefused()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("inks.json", Encoding.UTF8.GetBytes(ThreeFaults));
        var run = CommandRun.Of("match", TestImages.First, "--catalogue", path);

        Assert.Equal(3, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("line 4", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show")]
    [InlineData("validate")]
    public void AMissingCatalogueExitsWith3(string verb)
    {
        var run = CommandRun.Of("catalogue", verb, "no-such-inks.json");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("no-such-inks.json", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"schema\":\"smp-catalogue/1\"")]
    [InlineData("\u0089PNG")]
    public void AFileThatIsNoCatalogueIsAFindingNotACrash(string content)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("inks.json", Encoding.UTF8.GetBytes(content));
        var run = CommandRun.Of("catalogue", "validate", path, "--format", "json");

        Assert.Equal(1, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        Assert.False(document.RootElement.GetProperty("valid").GetBoolean());
        Assert.NotEqual(0, document.RootElement.GetProperty("findings").GetArrayLength());
    }
}
