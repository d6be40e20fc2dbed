namespace SmpColourMatch.Core.Pipeline;

/// <summary>How far the analysis of a photo came.</summary>
public enum AnalysisStatus
{
    /// <summary>A recommendation is given.</summary>
    Matched,

    /// <summary>Skin or hair is missing: what was found is given.</summary>
    Measured,

    /// <summary>Nothing usable; the notes say why.</summary>
    Rejected,
}
