using System.Reflection;
using System.Text;
using SmpColourMatch.Core.Pigments;

namespace SmpColourMatch.Tests.Pigments;

/// <summary>docs/catalogue.md is what suppliers copy from.</summary>
public static class CatalogueDocumentTests
{
    private static readonly string Text = File.ReadAllText(
        Path.Combine(SharedData.RepositoryRoot, "docs", "catalogue.md")
    );

    [Fact]
    public static void ItsExampleIsSound()
    {
        var start = Text.IndexOf("```json", StringComparison.Ordinal) + "```json".Length;
        var example = Text[start..Text.IndexOf("```", start, StringComparison.Ordinal)];

        var reading = CatalogueReader.Read(Encoding.UTF8.GetBytes(example));

        Assert.Empty(reading.Findings);
        Assert.NotNull(reading.Catalogue);
    }

    [Fact]
    public static void ItExplainsEachFindingCode()
    {
        var codes = typeof(FindingCodes)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!);

        Assert.All(codes, code => Assert.Contains($"`{code}`", Text, StringComparison.Ordinal));
    }
}
