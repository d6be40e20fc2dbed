using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Pigments;
using SmpColourMatch.Core.Pipeline;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Core.Reporting;

/// <summary>The words of the outside contract for our enumerations. Written out, so that renaming a member here cannot change the contract.</summary>
internal static class ContractNames
{
    public static string Of(AnalysisStatus status) =>
        status switch
        {
            AnalysisStatus.Matched => "matched",
            AnalysisStatus.Measured => "measured",
            AnalysisStatus.Rejected => "rejected",
            _ => throw Unknown(status),
        };

    public static string Of(NoteSeverity severity) =>
        severity switch
        {
            NoteSeverity.Info => "info",
            NoteSeverity.Warning => "warning",
            NoteSeverity.Error => "error",
            _ => throw Unknown(severity),
        };

    public static string Of(CalibrationMethod method) =>
        method switch
        {
            CalibrationMethod.None => "none",
            CalibrationMethod.GreyCard => "grey-card",
            CalibrationMethod.ColourChart => "colour-chart",
            _ => throw Unknown(method),
        };

    public static string Of(HairSource source) =>
        source switch
        {
            HairSource.Hair => "hair",
            HairSource.Stubble => "stubble",
            HairSource.Declared => "declared",
            _ => throw Unknown(source),
        };

    public static string Of(Confidence confidence) =>
        confidence switch
        {
            Confidence.Low => "low",
            Confidence.Medium => "medium",
            Confidence.High => "high",
            _ => throw Unknown(confidence),
        };

    public static string Of(PatchTestRole role) =>
        role switch
        {
            PatchTestRole.Lighter => "lighter",
            PatchTestRole.Best => "best",
            PatchTestRole.Darker => "darker",
            _ => throw Unknown(role),
        };

    public static string Of(FindingSeverity severity) =>
        severity switch
        {
            FindingSeverity.Info => "info",
            FindingSeverity.Warning => "warning",
            FindingSeverity.Error => "error",
            _ => throw Unknown(severity),
        };

    public static string Of(Undertone undertone) =>
        undertone switch
        {
            Undertone.Cool => "cool",
            Undertone.Neutral => "neutral",
            Undertone.Warm => "warm",
            _ => throw Unknown(undertone),
        };

    public static string Of(ItaClass ita) =>
        ita switch
        {
            ItaClass.VeryLight => "very-light",
            ItaClass.Light => "light",
            ItaClass.Intermediate => "intermediate",
            ItaClass.Tan => "tan",
            ItaClass.Brown => "brown",
            ItaClass.Dark => "dark",
            _ => throw Unknown(ita),
        };

    private static ArgumentOutOfRangeException Unknown<T>(T value)
        where T : struct, Enum => new(nameof(value), value, $"No contract word for {typeof(T).Name}.{value}.");
}
