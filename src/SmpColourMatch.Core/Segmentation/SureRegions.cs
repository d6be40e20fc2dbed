namespace SmpColourMatch.Core.Segmentation;

/// <summary>Which pixels are sure enough to be measured.</summary>
/// <remarks>Thresholds chosen on photos of subjects that the classifier never saw, for a precision of at least 0.97 (skin) and 0.95 (hair); see docs/segmentation.md.</remarks>
public static class SureRegions
{
    /// <summary>Least confidence of skin, 0–255. Lower lets walls and clothes in, higher loses skin in odd light.</summary>
    public const byte Skin = 205;

    /// <summary>Least confidence of skin where too little of it is surer; measured with a larger doubt.</summary>
    public const byte ProbableSkin = 160;

    /// <summary>Least confidence of hair, 0–255. Lower lets dark clothes in.</summary>
    public const byte Hair = 243;

    /// <summary>Least confidence of hair where too little of it is surer: nine of ten such pixels are hair, so the doubt is larger.</summary>
    public const byte ProbableHair = 192;

    /// <summary>Least confidence of stubble, 0–255: a rare class between two others, seldom surer than this.</summary>
    public const byte Stubble = 160;

    /// <summary>The least confidence of a pixel that is measured; 255 for background, which is not.</summary>
    public static byte LeastConfidence(Region region) =>
        region switch
        {
            Region.Skin => Skin,
            Region.Hair => Hair,
            Region.Stubble => Stubble,
            _ => byte.MaxValue,
        };

    public static bool IsSure(Region region, byte confidence) =>
        region != Region.Background && confidence >= LeastConfidence(region);
}
