using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Core.Pipeline;

/// <summary>All that the program says of one photo: plain data, ready for text, JSON, HTML or CSV.</summary>
/// <param name="Status">How far it came.</param>
/// <param name="File">The file's own name.</param>
/// <param name="Photo">Null when the photo could not be read.</param>
/// <param name="Notes">All notes, in the order of the stages.</param>
/// <param name="Calibration">Null when the photo could not be read.</param>
/// <param name="Measurement">Null when the photo could not be read.</param>
/// <param name="Recommendation">Present when matched.</param>
/// <param name="Day">Days after the session for which the dots are judged.</param>
public sealed record Analysis(
    AnalysisStatus Status,
    string File,
    PhotoSummary? Photo,
    IReadOnlyList<Note> Notes,
    CalibrationSummary? Calibration,
    ColourMeasurement? Measurement,
    Recommendation? Recommendation,
    int Day
);
