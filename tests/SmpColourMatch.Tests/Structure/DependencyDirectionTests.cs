using System.Text.RegularExpressions;

namespace SmpColourMatch.Tests.Structure;

/// <summary>The rooms depend on each other in one direction only: see docs/architecture.md.</summary>
public sealed class DependencyDirectionTests
{
    /// <summary>Each room and the rooms of Core that it may name.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Colorimetry"] = [],
        ["Optics"] = ["Colorimetry"],
        ["Pigments"] = ["Optics", "Colorimetry"],
        ["Calibration"] = ["Colorimetry"],
        ["Segmentation"] = ["Calibration", "Colorimetry"],
        ["Measurement"] = ["Segmentation", "Calibration", "Optics", "Colorimetry"],
        ["Estimation"] = ["Measurement", "Calibration", "Colorimetry"],
        ["Matching"] = ["Measurement", "Pigments", "Optics", "Colorimetry"],
        ["Pipeline"] =
        [
            "Matching",
            "Estimation",
            "Measurement",
            "Segmentation",
            "Calibration",
            "Pigments",
            "Optics",
            "Colorimetry",
        ],
        ["Reporting"] =
        [
            "Pipeline",
            "Matching",
            "Measurement",
            "Segmentation",
            "Calibration",
            "Pigments",
            "Optics",
            "Colorimetry",
        ],
        ["Batching"] = ["Reporting", "Pipeline", "Matching", "Measurement", "Optics", "Colorimetry"],
    };

    public static TheoryData<string> Rooms() => [.. Allowed.Keys];

    [Fact]
    public void EveryRoomOfCoreHasARule()
    {
        var rooms = Directory
            .GetDirectories(Source("SmpColourMatch.Core"))
            .Select(Path.GetFileName)
            .Where(name => name is not ("bin" or "obj"));
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), rooms.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void ARoomNamesOnlyTheRoomsBelowIt(string room)
    {
        var files = Directory.GetFiles(
            Path.Combine(Source("SmpColourMatch.Core"), room),
            "*.cs",
            SearchOption.AllDirectories
        );
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            foreach (Match match in Regex.Matches(File.ReadAllText(file), @"SmpColourMatch\.(?:Core\.(\w+)|(Cli)\b)"))
            {
                var named = match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value;
                Assert.True(
                    string.Equals(named, room, StringComparison.Ordinal)
                        || Allowed[room].Contains(named, StringComparer.Ordinal),
                    $"{Path.GetFileName(file)} in {room} names {named}, which is not below it."
                );
            }
        }
    }

    [Fact]
    public void ImagingNamesNeitherCoreNorCli()
    {
        foreach (var file in Directory.GetFiles(Source("SmpColourMatch.Imaging"), "*.cs", SearchOption.AllDirectories))
        {
            Assert.DoesNotMatch(@"SmpColourMatch\.(Core|Cli)\b", File.ReadAllText(file));
        }
    }

    [Theory]
    [InlineData("SmpColourMatch.Imaging")]
    [InlineData("SmpColourMatch.Core")]
    public void TheLibrariesKnowNoConsole(string project)
    {
        foreach (var file in Directory.GetFiles(Source(project), "*.cs", SearchOption.AllDirectories))
        {
            Assert.DoesNotMatch(@"\bConsole\.", File.ReadAllText(file));
        }
    }

    [Fact]
    public void NoSourceFileOfCoreCatchesEverything()
    {
        foreach (var project in new[] { "SmpColourMatch.Imaging", "SmpColourMatch.Core" })
        {
            foreach (var file in Directory.GetFiles(Source(project), "*.cs", SearchOption.AllDirectories))
            {
                Assert.DoesNotMatch(@"catch\s*(\(Exception\b[^)]*\))?\s*\{", File.ReadAllText(file));
            }
        }
    }

    private static string Source(string project) => Path.Combine(SharedData.RepositoryRoot, "src", project);
}
