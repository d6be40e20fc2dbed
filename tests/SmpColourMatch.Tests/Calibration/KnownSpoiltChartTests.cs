using System.Numerics;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Renderer.Charts;
using SmpColourMatch.Tests.Calibration.Charts;

namespace SmpColourMatch.Tests.Calibration;

/// <summary>Charts of which much is spoilt: what is left must still give the dark skin of patch 1 its colour.</summary>
public sealed class KnownSpoiltChartTests
{
    private static readonly Lab DarkSkin = Illuminant.D65.ToLab(ClassicChart.Patches[0]);

    /// <summary>Over-exposed by above a stop: the light patches are burnt out.</summary>
    [Fact]
    public void AChartThatIsHalfBurntOutIsUsed()
    {
        var (photo, chart) = Photo(103);
        using (photo)
        {
            var planes = new[] { photo.Pixels.Red, photo.Pixels.Green, photo.Pixels.Blue };
            for (var i = 0; i < photo.Clipping.Samples.Length; i++)
            {
                foreach (var plane in planes)
                {
                    var light = 2.4f * plane.Samples[i];
                    plane.Samples[i] = Math.Min(light, 1);
                    photo.Clipping.Samples[i] |= light > ClippingFlags.HighLinear ? ClippingFlags.High : (byte)0;
                }
            }

            var used = ChartUse.Count(ChartReader.Read(photo, chart)!, PatchState.Used);
            Assert.InRange(used, ChartUse.LeastPatches, ChartUse.LeastSeen - 1);
            Assert.InRange(Error(photo, chart, out var notes), 0, 2.5);
            Assert.Contains("chart-clipped", notes);
        }
    }

    /// <summary>The greys in the shade of a hand, so that they are not of the colours that the rest foretells.</summary>
    [Theory]
    [InlineData(0.3f)]
    [InlineData(0.2f)]
    public void AShadowOverAllGreysIsAllowedFor(float share)
    {
        var (photo, chart) = Photo(104);
        using (photo)
        {
            var middle = ChartGeometry.ToPixels(chart)!.Value.Map(2.5, 1.5);
            var toChart = ChartGeometry.FromPixels(chart, middle)!.Value;
            for (var y = 0; y < photo.Pixels.Height; y++)
            {
                for (var x = 0; x < photo.Pixels.Width; x++)
                {
                    if (toChart.Map(x - middle.X, y - middle.Y).Y > 2.5f)
                    {
                        photo.Pixels.Red[x, y] *= share;
                        photo.Pixels.Green[x, y] *= share;
                        photo.Pixels.Blue[x, y] *= share;
                    }
                }
            }

            Assert.False(ChartUse.Suffices(ChartReader.Read(photo, chart)!));
            Assert.InRange(Error(photo, chart, out var notes), 0, 2.5);
            Assert.Contains("chart-uneven", notes);
        }
    }

    private static (LinearPhoto Photo, ChartQuad Chart) Photo(ulong seed)
    {
        var (photo, quad, _) = ChartPhoto.Paste(seed, ChartTrick.None, 0.5);
        return (photo, new ChartQuad(quad[0], quad[1], quad[2], quad[3]));
    }

    /// <summary>CIEDE2000 of the corrected middle of patch 1.</summary>
    private static double Error(LinearPhoto photo, ChartQuad chart, out string[] notes)
    {
        var place = ChartGeometry.ToPixels(chart)!.Value.Map(0, 0);
        var calibrated = new ChartCalibrator(chart.Map(photo.ToFull), new UncalibratedReading()).Calibrate(photo);
        notes = [.. calibrated.Notes.Select(note => note.Code)];
        Assert.Equal(CalibrationMethod.ColourChart, calibrated.Summary.Method);
        var sum = Vector3.Zero;
        for (var y = -3; y <= 3; y++)
        {
            for (var x = -3; x <= 3; x++)
            {
                var (px, py) = ((int)place.X + x, (int)place.Y + y);
                sum += new Vector3(
                    calibrated.Pixels.Red[px, py],
                    calibrated.Pixels.Green[px, py],
                    calibrated.Pixels.Blue[px, py]
                );
            }
        }

        var mean = sum / 49;
        return DeltaE00.Between(new LinearRgb(mean.X, mean.Y, mean.Z).ToLab(), DarkSkin);
    }
}
