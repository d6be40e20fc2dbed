using System.Numerics;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Renderer.Charts;

namespace SmpColourMatch.Tests.Calibration.Charts;

public sealed class KnownChartReading
{
    [Fact]
    public void ADotOfDustDoesNotMoveAPatchAndAShineSetsItAside()
    {
        var (photo, quad, _) = ChartPhoto.Paste(100, ChartTrick.None, 0.5);
        using (photo)
        {
            var chart = new ChartQuad(quad[0], quad[1], quad[2], quad[3]);
            var clean = ChartReader.Read(photo, chart)!;
            Assert.All(clean.Patches, patch => Assert.Equal(PatchState.Used, patch.State));

            var place = Middle(chart, 9);
            Fill(photo, place, 1, 0.9f);
            var dusty = ChartReader.Read(photo, chart)!.Patches[9];
            Assert.Equal(PatchState.Used, dusty.State);
            Assert.Equal(clean.Patches[9].Mean.G, dusty.Mean.G, 0.003);

            Fill(photo, place + new Vector2(6, 0), 6, 0.9f);
            Assert.Equal(PatchState.Uneven, ChartReader.Read(photo, chart)!.Patches[9].State);
        }
    }

    [Fact]
    public void ClippedPatchesAreSetAside()
    {
        var (photo, quad, _) = ChartPhoto.Paste(101, ChartTrick.None, 0.5);
        using (photo)
        {
            var chart = new ChartQuad(quad[0], quad[1], quad[2], quad[3]);
            var place = Middle(chart, 18);
            for (var y = -8; y <= 8; y++)
            {
                for (var x = -8; x <= 8; x++)
                {
                    photo.Clipping[(int)place.X + x, (int)place.Y + y] = ClippingFlags.High;
                }
            }

            Assert.Equal(PatchState.Clipped, ChartReader.Read(photo, chart)!.Patches[18].State);
        }
    }

    [Fact]
    public void CornersThatSpanNoChartAreNotRead()
    {
        var (photo, quad, _) = ChartPhoto.Paste(102, ChartTrick.None, 0.5);
        using (photo)
        {
            Assert.Null(ChartReader.Read(photo, new ChartQuad(quad[1], quad[0], quad[3], quad[2])));
            Assert.Null(ChartReader.Read(photo, new ChartQuad(quad[0], quad[0], quad[0], quad[0])));
        }
    }

    private static Vector2 Middle(ChartQuad chart, int patch)
    {
        var map = ChartGeometry.ToPixels(chart)!.Value;
        return map.Map(patch % 6, patch / 6);
    }

    private static void Fill(LinearPhoto photo, Vector2 place, int half, float light)
    {
        for (var y = -half; y <= half; y++)
        {
            for (var x = -half; x <= half; x++)
            {
                var (px, py) = ((int)place.X + x, (int)place.Y + y);
                (photo.Pixels.Red[px, py], photo.Pixels.Green[px, py], photo.Pixels.Blue[px, py]) = (
                    light,
                    light,
                    light
                );
            }
        }
    }
}
