namespace SmpColourMatch.Core.Pigments;

/// <summary>How a pigment is sold.</summary>
public enum PigmentForm
{
    /// <summary>Meant to be diluted.</summary>
    Concentrate,

    /// <summary>Used as it comes: 0 parts diluent, never mixed.</summary>
    Ready,
}
