using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Tests.Measurement;

/// <summary>A made-up photo with its regions: every pixel's Lab and region come from a function.</summary>
internal sealed class FlatPhoto : IDisposable
{
    public FlatPhoto(int width, int height, Func<int, int, (Lab Colour, Region Region)> at, LabSd? sd = null)
    {
        var pixels = new RgbPlanes<float>(width, height);
        var clipping = new Plane<byte>(width, height);
        Map = new RegionMap { Regions = new Plane<byte>(width, height), Confidence = new Plane<byte>(width, height) };
        Map.Confidence.Samples.Fill(255);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (colour, region) = at(x, y);
                var rgb = LinearRgb.FromLab(colour);
                (pixels.Red[x, y], pixels.Green[x, y], pixels.Blue[x, y]) = ((float)rgb.R, (float)rgb.G, (float)rgb.B);
                clipping[x, y] =
                    Math.Max(rgb.R, Math.Max(rgb.G, rgb.B)) > ClippingFlags.HighLinear
                        ? ClippingFlags.High
                        : ClippingFlags.None;
                Map.Regions[x, y] = (byte)region;
            }
        }

        Photo = new CalibratedPhoto
        {
            FullWidth = width,
            FullHeight = height,
            Pixels = pixels,
            Clipping = clipping,
            Summary = new CalibrationSummary(CalibrationMethod.None, sd ?? new LabSd(6, 3, 4)),
        };
    }

    public CalibratedPhoto Photo { get; }

    public RegionMap Map { get; }

    /// <summary>Even noise in −½…½ that depends on place alone.</summary>
    public static double Noise(int x, int y)
    {
        var h = unchecked((uint)((x * 374761393) + (y * 668265263)));
        h = (h ^ (h >> 13)) * 1274126177u;
        return (((h ^ (h >> 16)) & 0xFFFF) / 65536.0) - 0.5;
    }

    public void Dispose()
    {
        Photo.Dispose();
        Map.Dispose();
    }
}
