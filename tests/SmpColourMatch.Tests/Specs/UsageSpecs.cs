namespace SmpColourMatch.Tests.Specs;

/// <summary>Wrong usage is told on standard error with the way to help, exits 2, and prints no result.</summary>
public sealed class UsageSpecs
{
    public static TheoryData<string, string> WrongUsage() =>
        new()
        {
            { "", "command" },
            { "match", "PHOTO" },
            { "frobnicate", "frobnicate" },
            { "match a.jpg b.jpg", "b.jpg" },
            { "match a.jpg --format yaml", "yaml" },
            { "match a.jpg --day minus", "minus" },
            { "match a.jpg --day -1", "0 to 3650" },
            { "match a.jpg --day 99999", "0 to 3650" },
            { "match a.jpg --chart maybe", "maybe" },
            { "match a.jpg --hair purple", "purple" },
            { "match a.jpg --hair 1,2", "1,2" },
            { "match a.jpg --max-megapixels 0", "1 to 2000" },
            { "segment a.jpg", "--mask" },
            { "match a.jpg --catalog b.json", "Did you mean --catalogue?" },
            { "mach a.jpg", "Did you mean match?" },
            { "catalogue valdate a.json", "Did you mean validate?" },
            { "segment a.jpg --mask b.jpg", "end the name in .png." },
            { "segment a.jpg --overlay b.gif", "end the name in .png or .jpg" },
            { "match a.jpg --report b.pdf", "end the name in .html (for a PDF, print" },
            { "catalogue validate a.json --report b.txt", "end the name in .html" },
            { "match a.jpg --overlay b.png", "option of: smpmatch segment." },
            { "match a.jpg --max-megapixel=3", "Did you mean --max-megapixels?" },
            { "match a.jpg --map b.svg", "option of: smpmatch catalogue coverage." },
            { "batch photos --map b.svg", "option of: smpmatch catalogue coverage." },
            { "catalogue", "command" },
            { "catalogue validate", "FILE" },
        };

    [Theory]
    [MemberData(nameof(WrongUsage))]
    public void WrongUsageExitsWith2AndNamesTheFault(string line, string named)
    {
        var run = CommandRun.Of(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(named, run.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("--help", "smpmatch match crown.jpg")]
    [InlineData("match --help", "--hair")]
    [InlineData("segment --help", "--overlay")]
    [InlineData("catalogue --help", "validate")]
    [InlineData("catalogue validate --help", "smpmatch catalogue validate my-inks.json")]
    public void HelpTeachesByExample(string line, string shown)
    {
        var run = CommandRun.Of(line.Split(' '));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(shown, run.Output, StringComparison.Ordinal);
        Assert.Contains("Examples:", run.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void VersionIsANumber()
    {
        var run = CommandRun.Of("--version");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+", run.Output);
    }
}
