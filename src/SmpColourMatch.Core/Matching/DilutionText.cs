using System.Globalization;

namespace SmpColourMatch.Core.Matching;

/// <summary>A dilution as people write it: parts diluent to one part pigment, by volume.</summary>
public static class DilutionText
{
    /// <summary>"neat", "1:6" or "1:4.5"; for places whose heading says pigment : diluent.</summary>
    public static string Short(double diluentParts) =>
        diluentParts == 0 ? "neat" : string.Create(CultureInfo.InvariantCulture, $"1:{diluentParts:0.##}");

    /// <summary>An end of an interval, to what can be measured out: tenths below 10, whole parts from there on.</summary>
    public static string Rounded(double diluentParts) => Short(Math.Round(diluentParts, diluentParts < 10 ? 1 : 0));

    /// <summary>"1 part pigment : 6 parts diluent", which cannot be misread: trade texts write both 1:6 and 6:1 for the same ink.</summary>
    public static string Full(double diluentParts) =>
        diluentParts switch
        {
            0 => "neat, no diluent",
            1 => "1 part pigment : 1 part diluent",
            _ => string.Create(CultureInfo.InvariantCulture, $"1 part pigment : {diluentParts:0.##} parts diluent"),
        };
}
