namespace SmpColourMatch.Core.Pigments;

/// <summary>Where a catalogue's colours come from.</summary>
public enum CatalogueBasis
{
    /// <summary>Measured with an instrument.</summary>
    Measured,

    /// <summary>Computed by a model; nobody has measured these inks.</summary>
    Modelled,
}
