namespace SmpColourMatch.Core.Measurement;

/// <summary>Where a hair colour comes from.</summary>
public enum HairSource
{
    /// <summary>Dense hair in the photo.</summary>
    Hair,

    /// <summary>Unmixed from stubble over skin.</summary>
    Stubble,

    /// <summary>Given by the user, not measured.</summary>
    Declared,
}
