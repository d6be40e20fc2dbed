using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Codecs;

namespace SmpColourMatch.Benchmarks;

/// <summary>The regions that a rendered photo's mask states, as a segmenter that never errs.</summary>
internal sealed class TrueRegions(string mask) : IRegionSegmenter
{
    public RegionMap Segment(CalibratedPhoto photo, ISegmentationTrace? trace = null) =>
        Read(mask, photo.Width, photo.Height);

    /// <param name="path">A mask of regions as codes.</param>
    /// <param name="width">Width of the map to make; the mask's own or a share of it.</param>
    /// <param name="height">Height of the map to make.</param>
    public static RegionMap Read(string path, int width, int height)
    {
        using var photo = PhotoReader.Read(File.ReadAllBytes(path), new PhotoReadOptions());
        var codes = photo.Pixels8!.Red;
        var map = new RegionMap
        {
            Regions = new Plane<byte>(width, height),
            Confidence = new Plane<byte>(width, height),
        };
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                map.Regions[x, y] = codes[x * codes.Width / width, y * codes.Height / height];
            }
        }

        map.Confidence.Samples.Fill(255);
        return map;
    }
}
