namespace SmpColourMatch.Core.Matching;

/// <summary>Says a dilution in words that cannot be misread: trade texts write both 1:6 and 6:1 for the same ink.</summary>
public static class DilutionRatio
{
    /// <summary>Such as <c>1 part pigment : 6 parts diluent</c>; neat pigment is said to be neat.</summary>
    /// <param name="diluentParts">Parts diluent per one part pigment by volume, ≥ 0.</param>
    public static string Describe(double diluentParts) =>
        diluentParts switch
        {
            0 => "neat, no diluent",
            1 => "1 part pigment : 1 part diluent",
            _ => $"1 part pigment : {diluentParts:0.##} parts diluent",
        };

    /// <summary>Such as <c>1:6</c>, or <c>neat</c>; for tables whose heading says pigment : diluent.</summary>
    /// <param name="diluentParts">Parts diluent per one part pigment by volume, ≥ 0.</param>
    public static string Short(double diluentParts) => diluentParts == 0 ? "neat" : $"1:{diluentParts:0.#}";
}
