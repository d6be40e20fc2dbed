using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Pipeline;
using SmpColourMatch.Core.Segmentation.Network;

namespace SmpColourMatch.Tests.Pipeline;

/// <summary>What a rehearsal leaves out, the first photo has to have compiled.</summary>
public sealed class RehearsalTests
{
    [Fact]
    public void SkinInItsLightAndHairAreMeasured()
    {
        var measurement = Rehearsal.OfPhotos(new NetworkSegmenter());

        // The ball's skin is L* 60 where it is lit best; what is shaded is brought there by the fit of light.
        Assert.InRange(measurement.Skin!.Lab.L, 50, 70);
        Assert.Equal(HairSource.Hair, measurement.Hair!.Source);
    }
}
