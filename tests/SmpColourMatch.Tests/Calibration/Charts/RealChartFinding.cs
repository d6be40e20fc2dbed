using System.Numerics;
using System.Text.Json;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Imaging.Codecs;

namespace SmpColourMatch.Tests.Calibration.Charts;

/// <summary>Photos of real charts. Their known corners are themselves off by up to 4 % of the width, so the middles of patches decide here.</summary>
public sealed class RealChartFinding
{
    [Theory]
    [InlineData("mirrored_clone_chart.png")]
    [InlineData("passport_phone_pass.png")]
    [InlineData("partial_card_leaf.png")]
    public void NoChartIsFoundInTheNegatives(string name)
    {
        using var photo = Read(SharedData.PathOrSkip($"data/charts/photos/{name}"));
        Assert.Null(ChartFinder.Find(photo));
    }

    [Fact]
    public void AtLeastSeventeenOfEighteenAreFound()
    {
        var folder = Path.GetDirectoryName(SharedData.PathOrSkip("data/charts/chart_positions.json"))!;
        using var positions = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "chart_positions.json")));
        var (known, found) = (0, 0);
        foreach (var image in positions.RootElement.GetProperty("images").EnumerateObject())
        {
            var charts = image.Value.GetProperty("charts");
            if (
                image.Value.GetProperty("layout").GetString() is not ("classic" or "classic-printed" or "mini")
                || charts.GetArrayLength() == 0
            )
            {
                continue;
            }

            known++;
            using var photo = Read(Path.Combine(folder, "photos", image.Name));
            if (ChartFinder.Find(photo) is { } quad)
            {
                found++;
                var full = quad.Map(photo.ToFull);
                var width = Vector2.Distance(full.First, full.Second);
                var map = ChartGeometry.ToPixels(full)!.Value;
                var centres = charts[0].GetProperty("patch_centres_1_to_24");
                var misses = new List<float>();
                for (var i = 0; i < centres.GetArrayLength(); i++)
                {
                    var centre = new Vector2(centres[i][0].GetSingle(), centres[i][1].GetSingle());
                    misses.Add(Vector2.Distance(map.Map(i % 6, i / 6), centre) / width);
                }

                misses.Sort();
                Assert.InRange(misses[misses.Count / 2], 0, 0.02f);
            }
        }

        Assert.Equal(18, known);
        Assert.InRange(found, 17, 18);
    }

    private static LinearPhoto Read(string path)
    {
        using var photo = PhotoReader.Read(File.ReadAllBytes(path), new PhotoReadOptions { MinLongSide = 1280 });
        return PhotoLineariser.Linearise(photo);
    }
}
