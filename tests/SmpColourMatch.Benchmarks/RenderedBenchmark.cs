using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Codecs;

namespace SmpColourMatch.Benchmarks;

/// <summary>
/// Error of skin and hair on rendered photos, where the regions are the true ones: what exposure, white balance, shading, gloss and
/// the lamp leave to measurement and calibration. The true colour is that of a surface that faces the light.
/// </summary>
internal static class RenderedBenchmark
{
    public static int Run(string[] args)
    {
        var folder = args.Length > 0 ? args[0] : "testimages";
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"{folder} is not there; give a folder of rendered photos.");
            return 3;
        }

        var skinErrors = new List<double>();
        var hairErrors = new List<double>();
        Console.WriteLine("medians over the true regions, no calibration; ΔE00 against the truth");
        Console.WriteLine(
            $"{"photo", -32} {"true skin", 19} {"seen", 19} {"ΔE", 5}  {"true hair", 19} {"seen", 19} {"ΔE", 5}"
        );
        foreach (var truth in RenderedTruth.In(folder))
        {
            using var photo = PhotoReader.Read(File.ReadAllBytes(truth.Photo), new PhotoReadOptions());
            using var linear = PhotoLineariser.Linearise(photo);
            using var label = PhotoReader.Read(File.ReadAllBytes(truth.Mask), new PhotoReadOptions());
            var regions = label.Pixels8!.Red;
            var skin = Compare(linear, regions, 1, truth.Skin, skinErrors);
            var hair = Compare(linear, regions, 2, truth.Hair, hairErrors);
            Console.WriteLine($"{Path.GetFileNameWithoutExtension(truth.Photo), -32} {skin}  {hair}");
        }

        Console.WriteLine(
            $"skin ΔE00 median {Quantile(skinErrors, 0.5):f2}, 90 % {Quantile(skinErrors, 0.9):f2}; "
                + $"hair median {Quantile(hairErrors, 0.5):f2}, 90 % {Quantile(hairErrors, 0.9):f2}"
        );
        return 0;
    }

    private static string Compare(LinearPhoto photo, Plane<byte> regions, byte region, Lab truth, List<double> errors)
    {
        var red = new List<double>();
        var green = new List<double>();
        var blue = new List<double>();
        var samples = regions.Samples;
        for (var i = 0; i < samples.Length; i++)
        {
            if (samples[i] == region)
            {
                red.Add(photo.Pixels.Red.Samples[i]);
                green.Add(photo.Pixels.Green.Samples[i]);
                blue.Add(photo.Pixels.Blue.Samples[i]);
            }
        }

        // Fewer pixels than a fingertip shows are not worth a comparison.
        if (red.Count < samples.Length / 200)
        {
            return $"{Show(truth), 19} {"too few", 19} {"", 5}";
        }

        var seen = new LinearRgb(Quantile(red, 0.5), Quantile(green, 0.5), Quantile(blue, 0.5)).ToLab();
        var error = DeltaE00.Between(truth, seen);
        errors.Add(error);
        return $"{Show(truth), 19} {Show(seen), 19} {error, 5:f2}";
    }

    private static string Show(Lab lab) => $"{lab.L, 5:f1} {lab.A, 6:f1} {lab.B, 6:f1}";

    private static double Quantile(List<double> values, double share)
    {
        if (values.Count == 0)
        {
            return double.NaN;
        }

        values.Sort();
        return values[(int)Math.Min(values.Count - 1, share * values.Count)];
    }
}
