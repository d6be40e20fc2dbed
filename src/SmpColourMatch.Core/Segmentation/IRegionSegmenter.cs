using SmpColourMatch.Core.Calibration;

namespace SmpColourMatch.Core.Segmentation;

/// <summary>The seam where a segmentation method (classical, or a trained network) plugs in.</summary>
public interface IRegionSegmenter
{
    /// <summary>Finds skin, hair and stubble; the map has the size of <paramref name="photo"/>'s pixels.</summary>
    /// <param name="photo">Borrowed.</param>
    /// <param name="trace">Sees the way there; null: nobody does.</param>
    RegionMap Segment(CalibratedPhoto photo, ISegmentationTrace? trace = null);
}
