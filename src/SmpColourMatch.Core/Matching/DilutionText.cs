using System.Globalization;

namespace SmpColourMatch.Core.Matching;

/// <summary>A dilution as people write it: parts diluent to one part pigment.</summary>
public static class DilutionText
{
    /// <summary>"neat", "1:6" or "1:4.5".</summary>
    public static string Short(double diluentParts) =>
        diluentParts == 0 ? "neat" : string.Create(CultureInfo.InvariantCulture, $"1:{diluentParts:0.##}");
}
