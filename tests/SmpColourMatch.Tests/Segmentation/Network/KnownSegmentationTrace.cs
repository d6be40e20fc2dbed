using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Core.Segmentation.Network;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Tests.Measurement;

namespace SmpColourMatch.Tests.Segmentation.Network;

/// <summary>What a trace is shown of the way to the regions.</summary>
public sealed class KnownSegmentationTrace
{
    [Fact]
    public void The_network_shows_logits_and_the_probabilities_that_follow_from_them()
    {
        using var photo = Photo();
        var trace = new Copies();
        using var map = new NetworkSegmenter().Segment(photo.Photo, trace);

        Assert.Equal(4, trace.Logits.Count);
        Assert.Equal(4, trace.Probabilities.Count);
        for (var i = 0; i < trace.Probabilities[0].Length; i++)
        {
            Assert.Equal(1, trace.Probabilities.Sum(plane => plane[i]), 1e-5f);
            var top = Enumerable.Range(0, 4).MaxBy(c => trace.Logits[c][i]);
            Assert.Equal(trace.Probabilities.Max(plane => plane[i]), trace.Probabilities[top][i]);
        }
    }

    [Fact]
    public void A_trace_changes_nothing()
    {
        using var photo = Photo();
        using var seen = new NetworkSegmenter().Segment(photo.Photo, new Copies());
        using var unseen = new NetworkSegmenter().Segment(photo.Photo);

        Assert.True(seen.Regions.Samples.SequenceEqual(unseen.Regions.Samples));
        Assert.True(seen.Confidence.Samples.SequenceEqual(unseen.Confidence.Samples));
    }

    [Fact]
    public void Unrefined_regions_are_the_likeliest_classes()
    {
        Plane<float>[] planes = [Of(0.7f, 0.1f), Of(0.1f, 0.2f), Of(0.2f, 0.6f), Of(0, 0.1f)];
        using var map = RegionMap.Unrefined(planes, 4, 2);

        Assert.Equal([0, 0, 2, 2, 0, 0, 2, 2], map.Regions.Samples.ToArray());
        Assert.Equal(179, map.Confidence[0, 0]);
        Assert.Equal(153, map.Confidence[3, 1]);
    }

    private static FlatPhoto Photo() => new(64, 48, (x, y) => (new Lab(40 + (y / 2), 10, x / 3), Region.Skin));

    private static Plane<float> Of(float left, float right)
    {
        var plane = new Plane<float>(2, 1);
        (plane[0, 0], plane[1, 0]) = (left, right);
        return plane;
    }

    private sealed class Copies : ISegmentationTrace
    {
        public List<float[]> Logits { get; } = [];

        public List<float[]> Probabilities { get; } = [];

        public void Scored(IReadOnlyList<Plane<float>> logits) =>
            Logits.AddRange(logits.Select(plane => plane.Samples.ToArray()));

        public void Guessed(IReadOnlyList<Plane<float>> probabilities) =>
            Probabilities.AddRange(probabilities.Select(plane => plane.Samples.ToArray()));
    }
}
