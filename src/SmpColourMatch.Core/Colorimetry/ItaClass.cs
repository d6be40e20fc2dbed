namespace SmpColourMatch.Core.Colorimetry;

/// <summary>Skin colour classes by the individual typology angle (Chardon 1991; Del Bino, Bernerd 2013). Not a Fitzpatrick type, which is a reaction to sun.</summary>
public enum ItaClass
{
    /// <summary>Above 55°.</summary>
    VeryLight,

    /// <summary>Above 41° up to 55°.</summary>
    Light,

    /// <summary>Above 28° up to 41°.</summary>
    Intermediate,

    /// <summary>Above 10° up to 28°.</summary>
    Tan,

    /// <summary>Above −30° up to 10°.</summary>
    Brown,

    /// <summary>−30° and below.</summary>
    Dark,
}
