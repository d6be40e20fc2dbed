namespace SmpColourMatch.Core.Optics;

/// <summary>A named skin of the model. The seven are assumptions, set so that their ITA falls in the class of their name.</summary>
public sealed record ReferenceSkin(string Name, SkinParameters Parameters)
{
    /// <summary>Lightest first.</summary>
    public static IReadOnlyList<ReferenceSkin> All { get; } =
    [
        new("very light", new SkinParameters(0.0150, 0.0075)),
        new("light", new SkinParameters(0.0240, 0.0110)),
        new("intermediate", new SkinParameters(0.0370, 0.0120)),
        new("tan", new SkinParameters(0.0540, 0.0140)),
        new("brown", new SkinParameters(0.0900, 0.0170)),
        new("dark", new SkinParameters(0.1600, 0.0140)),
        new("very dark", new SkinParameters(0.2200, 0.0100)),
    ];
}
