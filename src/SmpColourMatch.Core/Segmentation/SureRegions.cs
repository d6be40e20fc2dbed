namespace SmpColourMatch.Core.Segmentation;

/// <summary>Which pixels are sure enough to be measured.</summary>
/// <remarks>Thresholds chosen on photos of subjects that the classifier never saw, for a precision of at least 0.97 (skin) and 0.95 (hair); see docs/segmentation.md.</remarks>
public static class SureRegions
{
    /// <summary>Least confidence of skin, 0–255. Lower lets walls and clothes in, higher loses skin in odd light.</summary>
    public const byte Skin = 235;

    /// <summary>Least confidence of hair, 0–255.</summary>
    public const byte Hair = 235;

    /// <summary>Least confidence of stubble, 0–255: a rare class between two others, seldom surer than this.</summary>
    public const byte Stubble = 150;

    public static bool IsSure(Region region, byte confidence) =>
        region switch
        {
            Region.Skin => confidence >= Skin,
            Region.Hair => confidence >= Hair,
            Region.Stubble => confidence >= Stubble,
            _ => false,
        };
}
