namespace SmpColourMatch.Core.Pigments;

/// <summary>How much a finding weighs.</summary>
public enum FindingSeverity
{
    /// <summary>For your information.</summary>
    Info,

    /// <summary>The catalogue is used, but look at it.</summary>
    Warning,

    /// <summary>The catalogue is not used until this is mended.</summary>
    Error,
}
