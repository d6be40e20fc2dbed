namespace SmpColourMatch.Tests.Specs;

/// <summary>What a match says of a catalogue that can be read but has faults.</summary>
public sealed class CatalogueWarningSpecs
{
    private static readonly string Photo = Path.Combine(TestImages.Folder, "10-back-wavy-display-p3.jpg");

    private static string Example(string name) => Path.Combine(TestImages.Folder, "..", "docs", "examples", name);

    [Fact]
    public void FaultsOfInksAreToldBesideTheResult()
    {
        var run = CommandRun.Of("match", Photo, "--catalogue", Example("walk-1.json"), "--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("ladder-not-monotone in ex-cool (line 170)", run.Error, StringComparison.Ordinal);
        Assert.Contains("catalogue validate", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("ladder-not-monotone", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ACleanCatalogueIsUsedWithoutAWord() =>
        Assert.Empty(CommandRun.Of("match", Photo, "--catalogue", Example("catalogue.json"), "--format", "json").Error);
}
