namespace SmpColourMatch.Core.Pigments;

/// <summary>x</summary>
internal static class InkFit
{
    /// <summary>Fewest dilutions from which strength and hue can be fitted (optics.md).</summary>
    public const int EnoughDilutions = 3;
}
