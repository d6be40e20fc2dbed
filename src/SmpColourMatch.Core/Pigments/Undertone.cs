namespace SmpColourMatch.Core.Pigments;

/// <summary>The maker's word for the hue of a pigment: a label only, the matching works on Lab.</summary>
public enum Undertone
{
    Cool,
    Neutral,
    Warm,
}
