using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Core.Segmentation.Network;
using SmpColourMatch.Imaging.Codecs;

namespace SmpColourMatch.Tests.Segmentation.Network;

/// <summary>Photos of subjects kept out of training, all views. Thresholds lie a little below what was measured when they were set.</summary>
public sealed class RealPhotoNetworkTests
{
    private static readonly string[] HeldOut =
    [
        "s02",
        "s05",
        "s07",
        "s14",
        "s17",
        "s19",
        "s23",
        "s26",
        "s29",
        "s33",
        "s38",
    ];

    [Fact]
    public void RegionsOfUnseenSubjectsOverlapTheirLabelsAndWhatIsSureIsRight()
    {
        var photos = SharedData.PathOrSkip("data/heads/unlabelled/hairloss_roboflow");
        var labels = SharedData.PathOrSkip("data/heads/hairloss_labels");
        var segmenter = new NetworkSegmenter();
        var overlaps = new List<double>[] { [], [], [] };
        var (right, sure) = (new long[3], new long[3]);
        foreach (var path in Directory.EnumerateFiles(labels, "*.png").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            if (!HeldOut.Contains(name.Split('_')[3], StringComparer.Ordinal))
            {
                continue;
            }

            using var photo = Calibrated(Path.Combine(photos, $"{name}.jpg"));
            using var label = PhotoReader.Read(File.ReadAllBytes(path), new PhotoReadOptions());
            using var map = segmenter.Segment(photo);
            var truth = label.Pixels8!.Red.Samples;
            for (var c = 1; c <= 2; c++)
            {
                var (both, either, there) = (0L, 0L, 0L);
                for (var i = 0; i < truth.Length; i++)
                {
                    if (truth[i] > 3)
                    {
                        continue;
                    }

                    var (isFound, isTrue) = (map.Regions.Samples[i] == c, truth[i] == c);
                    both += isFound && isTrue ? 1 : 0;
                    either += isFound || isTrue ? 1 : 0;
                    there += isTrue ? 1 : 0;
                    if (isFound && SureRegions.IsSure((Region)c, map.Confidence.Samples[i]))
                    {
                        sure[c]++;
                        right[c] += isTrue ? 1 : 0;
                    }
                }

                if (there >= 0.01 * truth.Length)
                {
                    overlaps[c].Add(both / (double)either);
                }
            }
        }

        Assert.True(overlaps[1].Average() >= 0.85, $"skin IoU {overlaps[1].Average():0.000}");
        Assert.True(overlaps[2].Average() >= 0.88, $"hair IoU {overlaps[2].Average():0.000}");
        Assert.True(right[1] >= 0.97 * sure[1], $"{right[1]} of {sure[1]} sure skin pixels are right");
        Assert.True(right[2] >= 0.95 * sure[2], $"{right[2]} of {sure[2]} sure hair pixels are right");
        Assert.True(Math.Min(sure[1], sure[2]) > 500_000, $"{sure[1]} sure skin and {sure[2]} sure hair pixels");
    }

    private static CalibratedPhoto Calibrated(string path)
    {
        using var photo = PhotoReader.Read(File.ReadAllBytes(path), new PhotoReadOptions());
        var linear = PhotoLineariser.Linearise(photo);
        return new CalibratedPhoto
        {
            FullWidth = linear.FullWidth,
            FullHeight = linear.FullHeight,
            Pixels = linear.Pixels,
            Clipping = linear.Clipping,
            Summary = new CalibrationSummary(CalibrationMethod.None, new LabSd(6, 3, 4)),
        };
    }
}
