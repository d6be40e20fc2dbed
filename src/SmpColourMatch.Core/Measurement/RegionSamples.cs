using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Segmentation;

namespace SmpColourMatch.Core.Measurement;

/// <summary>The sure pixels of a photo's regions, each sampled when it is first asked for: shading and colour look at the same.</summary>
/// <param name="photo">Borrowed.</param>
/// <param name="map">Of the same size; borrowed.</param>
internal sealed class RegionSamples(CalibratedPhoto photo, RegionMap map)
{
    private readonly SampledPixels?[] _sure = new SampledPixels?[1 + (int)Region.Stubble];

    public SampledPixels Sure(Region region) => _sure[(int)region] ??= PixelSampler.Sample(photo, map, region);
}
