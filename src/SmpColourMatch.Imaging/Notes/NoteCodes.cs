namespace SmpColourMatch.Imaging.Notes;

/// <summary>The stable note codes of the outside contract; each is explained in docs/notes.md.</summary>
public static class NoteCodes
{
    public const string UnreadableFile = "unreadable-file";
    public const string UnsupportedFormat = "unsupported-format";
    public const string TooLarge = "too-large";
    public const string Truncated = "truncated";
    public const string DamagedData = "damaged-data";
    public const string UnsupportedProfile = "unsupported-profile";
    public const string NoProfile = "no-profile";
    public const string NoSkinFound = "no-skin-found";
    public const string NoHairFound = "no-hair-found";
    public const string NoChart = "no-chart";
    public const string ChartClipped = "chart-clipped";
    public const string ChartUneven = "chart-uneven";
    public const string ChartUnusable = "chart-unusable";
    public const string GreyCard = "grey-card";
    public const string OverExposed = "over-exposed";
    public const string UnderExposed = "under-exposed";
    public const string Blurred = "blurred";
    public const string Glare = "glare";
    public const string MixedLight = "mixed-light";
    public const string Redness = "redness";
    public const string GreyHair = "grey-hair";
    public const string HairLighterThanSkin = "hair-lighter-than-skin";
    public const string DarkerThanReachable = "darker-than-reachable";
    public const string OutOfCatalogue = "out-of-catalogue";
    public const string VeryDilute = "very-dilute";
    public const string FewDilutions = "few-dilutions";
    public const string UnusualSkin = "unusual-skin";
    public const string ModelledCatalogue = "modelled-catalogue";
    public const string DeclaredHair = "declared-hair";
    public const string GreyPicture = "grey-picture";
    public const string TransparentPixels = "transparent-pixels";
    public const string SmallPicture = "small-picture";
    public const string SkinBetweenStubble = "skin-between-stubble";
    public const string SeveralHeads = "several-heads";
    public const string InternalFault = "internal-fault";
}
