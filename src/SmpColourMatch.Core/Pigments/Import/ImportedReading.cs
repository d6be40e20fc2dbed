using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Pigments.Import;

/// <summary>One row of a table, moved to D65/2°.</summary>
internal sealed record ImportedReading(
    int Line,
    string Pigment,
    double DiluentParts,
    bool OverBlack,
    Lab Lab,
    LabSd? Sd,
    ReflectanceSpectrum? Spectrum
);
