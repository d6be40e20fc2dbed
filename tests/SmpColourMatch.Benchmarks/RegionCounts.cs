using SmpColourMatch.Core.Segmentation;

namespace SmpColourMatch.Benchmarks;

/// <summary>Pixels of one labelled photo, per class.</summary>
/// <param name="Right">Found and labelled alike.</param>
/// <param name="Found">Found by the program.</param>
/// <param name="There">Labelled.</param>
/// <param name="SureRight">Right ones among those that measurement may use.</param>
/// <param name="Sure">Those that measurement may use.</param>
/// <param name="Pixels">All of the photo, unlabelled ones too.</param>
internal sealed record RegionCounts(long[] Right, long[] Found, long[] There, long[] SureRight, long[] Sure, int Pixels)
{
    /// <summary>Background, skin, hair, stubble.</summary>
    public const int Classes = 4;

    /// <param name="set">What its labels know.</param>
    /// <param name="map">What the program found.</param>
    /// <param name="truth">Labels; above 3 = unsure, not counted.</param>
    /// <param name="ignore">255 where a pixel is not counted; empty if all are.</param>
    public static RegionCounts Of(LabelledSet set, RegionMap map, ReadOnlySpan<byte> truth, ReadOnlySpan<byte> ignore)
    {
        var counts = new RegionCounts(
            new long[Classes],
            new long[Classes],
            new long[Classes],
            new long[Classes],
            new long[Classes],
            truth.Length
        );
        var regions = map.Regions.Samples;
        var confidence = map.Confidence.Samples;
        for (var i = 0; i < truth.Length; i++)
        {
            if (truth[i] >= Classes || (!ignore.IsEmpty && ignore[i] == 255))
            {
                continue;
            }

            var seen = (int)regions[i];
            if (SureRegions.IsSure((Region)seen, confidence[i]))
            {
                counts.Sure[seen]++;
                counts.SureRight[seen] += seen == truth[i] ? 1 : 0;
            }

            if (seen == (int)Region.Stubble && !set.HasStubble)
            {
                seen = (int)Region.Skin;
            }

            counts.Right[seen] += seen == truth[i] ? 1 : 0;
            counts.Found[seen]++;
            counts.There[truth[i]]++;
        }

        return counts;
    }
}
