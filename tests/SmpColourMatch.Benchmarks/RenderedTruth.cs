using System.Text.Json;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Benchmarks;

/// <summary>What NAME.truth.json says of a rendered photo.</summary>
internal sealed record RenderedTruth(string Photo, string Mask, Lab Skin, Lab Hair)
{
    /// <summary>The rendered photos of a folder, in the order of their names.</summary>
    public static IEnumerable<RenderedTruth> In(string folder)
    {
        const string ending = ".truth.json";
        foreach (var file in Directory.GetFiles(folder, "*" + ending).Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var stem = file[..^ending.Length];
            yield return new RenderedTruth(
                stem + ".jpg",
                stem + ".mask.png",
                LabOf(json.RootElement.GetProperty("skin")),
                LabOf(json.RootElement.GetProperty("hair"))
            );
        }
    }

    private static Lab LabOf(JsonElement part)
    {
        var lab = part.GetProperty("lab");
        return new Lab(lab[0].GetDouble(), lab[1].GetDouble(), lab[2].GetDouble());
    }
}
