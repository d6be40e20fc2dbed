namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>How finely the colour differences are kept.</summary>
public enum JpegSampling
{
    /// <summary>4:4:4, at every pixel.</summary>
    Full,

    /// <summary>4:2:0, one value for 2 × 2 pixels.</summary>
    Half,
}
