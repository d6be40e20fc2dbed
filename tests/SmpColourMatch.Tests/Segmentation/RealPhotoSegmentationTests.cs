using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Imaging.Codecs;

namespace SmpColourMatch.Tests.Segmentation;

/// <summary>A handful of photos of people whom the classifier never saw. Thresholds lie a little below what was measured when they were set.</summary>
public class RealPhotoSegmentationTests
{
    private const string Photos = "data/heads/unlabelled/hairloss_roboflow";
    private const string Labels = "data/heads/hairloss_labels";

    private static readonly ClassicalSegmenter Segmenter = new();

    [Theory]
    [InlineData("hl_033_L3_s02_front", 0.88, 0.48)]
    [InlineData("hl_110_L5_s07_back", 0.68, 0.52)]
    [InlineData("hl_041_L3_s14_front", 0.94, 0.66)]
    [InlineData("hl_128_L5_s17_left", 0.84, 0.84)]
    [InlineData("hl_019_L2_s23_back", 0.56, 0.80)]
    [InlineData("hl_058_L3_s38_back", 0.66, 0.82)]
    public void Skin_and_hair_overlap_their_labels(string name, double leastSkin, double leastHair)
    {
        var (skin, hair, _) = Overlaps(name);

        Assert.True(skin >= leastSkin, $"skin IoU {skin:0.000}");
        Assert.True(hair >= leastHair, $"hair IoU {hair:0.000}");
    }

    [Fact]
    public void What_is_sure_is_right()
    {
        var (right, sure) = (0L, 0L);
        foreach (
            var name in new[]
            {
                "hl_033_L3_s02_front",
                "hl_041_L3_s14_front",
                "hl_128_L5_s17_left",
                "hl_110_L5_s07_back",
            }
        )
        {
            var counts = Overlaps(name).Sure;
            (right, sure) = (right + counts.Right, sure + counts.All);
        }

        Assert.True(sure > 50_000, $"{sure} sure pixels");
        Assert.True(right >= 0.95 * sure, $"{right} of {sure} right");
    }

    private static (double Skin, double Hair, (long Right, long All) Sure) Overlaps(string name)
    {
        var photoPath = SharedData.PathOrSkip($"{Photos}/{name}.jpg");
        var labelPath = SharedData.PathOrSkip($"{Labels}/{name}.png");
        using var photo = PhotoReader.Read(File.ReadAllBytes(photoPath), new PhotoReadOptions());
        using var label = PhotoReader.Read(File.ReadAllBytes(labelPath), new PhotoReadOptions());
        var linear = PhotoLineariser.Linearise(photo);
        using var calibrated = new CalibratedPhoto
        {
            FullWidth = linear.FullWidth,
            FullHeight = linear.FullHeight,
            Pixels = linear.Pixels,
            Clipping = linear.Clipping,
            Summary = new CalibrationSummary(CalibrationMethod.None, new LabSd(6, 3, 4)),
        };
        using var map = Segmenter.Segment(calibrated);
        var counts = new long[4, 3];
        var (right, sure) = (0L, 0L);
        for (var i = 0; i < map.Regions.Samples.Length; i++)
        {
            var (found, truth) = (map.Regions.Samples[i], label.Pixels8!.Red.Samples[i]);
            if (truth > 3)
            {
                continue;
            }

            counts[found, 0] += found == truth ? 1 : 0;
            counts[found, 1]++;
            counts[truth, 2]++;
            if (found is 1 or 2 && SureRegions.IsSure((Region)found, map.Confidence.Samples[i]))
            {
                sure++;
                right += found == truth ? 1 : 0;
            }
        }

        double Overlap(int c) => counts[c, 0] / (double)(counts[c, 1] + counts[c, 2] - counts[c, 0]);
        return (Overlap(1), Overlap(2), (right, sure));
    }
}
