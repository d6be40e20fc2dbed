using System.Text.Json;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Core.Pipeline;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Core.Reporting;

/// <summary>Writes an analysis as the JSON document <c>smp-match/1</c> of docs/contract.md.</summary>
/// <remarks>
/// Pure ASCII (other characters escaped), so that no console encoding can spoil it. Numbers are rounded to what the measurement can carry:
/// Lab and ΔE00 to 0.01, fractions to 0.0001, probabilities to 0.001.
/// </remarks>
public static class AnalysisJson
{
    private const string Schema = "smp-match/1";

    /// <param name="analysis">What to write.</param>
    /// <param name="output">Receives UTF-8 without a byte order mark, ended by one line feed.</param>
    /// <param name="indented">Whether to spread the document over lines for people; otherwise it is one line.</param>
    public static void Write(Analysis analysis, Stream output, bool indented)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = indented, NewLine = "\n" }))
        {
            WriteDocument(json, analysis);
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteDocument(Utf8JsonWriter json, Analysis analysis)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("status", ContractNames.Of(analysis.Status));
        WritePhoto(json, analysis);
        WriteNotes(json, analysis.Notes);
        if (analysis.Calibration is { } calibration)
        {
            WriteCalibration(json, calibration);
        }

        if (analysis.Measurement is { } measurement)
        {
            WriteMeasurement(json, measurement);
        }

        if (analysis.Recommendation is { } recommendation)
        {
            WriteRecommendation(json, recommendation);
        }

        json.WriteStartObject("model");
        json.WriteString("version", OpticalModel.Version);
        json.WriteNumber("day", analysis.Day);
        json.WriteString("basis", "model prediction");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePhoto(Utf8JsonWriter json, Analysis analysis)
    {
        json.WriteStartObject("photo");
        json.WriteString("file", analysis.File);
        if (analysis.Photo is { } photo)
        {
            json.WriteString("sha256", photo.Sha256);
            json.WriteNumber("width", photo.Width);
            json.WriteNumber("height", photo.Height);
            json.WriteNumber("orientation", photo.Orientation);
            json.WriteString("colourProfile", photo.ColourProfile);
        }

        json.WriteEndObject();
    }

    private static void WriteNotes(Utf8JsonWriter json, IReadOnlyList<Note> notes)
    {
        json.WriteStartArray("notes");
        foreach (var note in notes)
        {
            json.WriteStartObject();
            json.WriteString("code", note.Code);
            json.WriteString("severity", ContractNames.Of(note.Severity));
            json.WriteString("message", note.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCalibration(Utf8JsonWriter json, CalibrationSummary calibration)
    {
        json.WriteStartObject("calibration");
        json.WriteString("method", ContractNames.Of(calibration.Method));
        WriteLab(json, "sd", calibration.Sd.L, calibration.Sd.A, calibration.Sd.B);
        json.WriteEndObject();
    }

    private static void WriteMeasurement(Utf8JsonWriter json, ColourMeasurement measurement)
    {
        json.WriteStartObject("regions");
        WriteRounded(json, "skinFraction", measurement.SkinFraction, 4);
        WriteRounded(json, "hairFraction", measurement.HairFraction, 4);
        WriteRounded(json, "stubbleFraction", measurement.StubbleFraction, 4);
        json.WriteEndObject();

        if (measurement.Skin is { } skin)
        {
            json.WriteStartObject("skin");
            WriteLab(json, "lab", skin.Lab.L, skin.Lab.A, skin.Lab.B);
            WriteLab(json, "sd", skin.Sd.L, skin.Sd.A, skin.Sd.B);
            WriteRounded(json, "itaDegrees", IndividualTypologyAngle.Degrees(skin.Lab), 1);
            json.WriteString("itaClass", ContractNames.Of(IndividualTypologyAngle.Classify(skin.Lab)));
            json.WriteNumber("pixels", skin.Pixels);
            json.WriteEndObject();
        }

        if (measurement.Hair is { } hair)
        {
            json.WriteStartObject("hair");
            WriteLab(json, "lab", hair.Lab.L, hair.Lab.A, hair.Lab.B);
            WriteLab(json, "sd", hair.Sd.L, hair.Sd.A, hair.Sd.B);
            json.WriteString("source", ContractNames.Of(hair.Source));
            WriteRounded(json, "greyFraction", hair.GreyFraction, 3);
            json.WriteNumber("pixels", hair.Pixels);
            json.WriteEndObject();
        }
    }

    private static void WriteRecommendation(Utf8JsonWriter json, Recommendation recommendation)
    {
        json.WriteStartObject("target");
        WriteLab(json, "lab", recommendation.Target.L, recommendation.Target.A, recommendation.Target.B);
        json.WriteEndObject();

        json.WriteStartObject("recommendation");
        json.WriteStartObject("best");
        WriteCandidate(json, recommendation.Best);
        json.WriteEndObject();

        json.WriteStartArray("alternatives");
        foreach (var alternative in recommendation.Alternatives)
        {
            json.WriteStartObject();
            WriteCandidate(json, alternative);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        json.WriteStartArray("patchTest");
        foreach (var step in recommendation.PatchTest)
        {
            json.WriteStartObject();
            json.WriteString("role", ContractNames.Of(step.Role));
            WriteCandidate(json, step.Candidate);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("confidence", ContractNames.Of(recommendation.Confidence));
        json.WriteBoolean("withinTolerance", recommendation.WithinTolerance);
        json.WriteEndObject();
    }

    private static void WriteCandidate(Utf8JsonWriter json, Candidate candidate)
    {
        json.WriteString("pigment", candidate.PigmentId);
        json.WriteString("name", candidate.PigmentName);
        WriteRounded(json, "diluentParts", candidate.DiluentParts, 2);
        json.WriteString("ratio", DilutionText.Full(candidate.DiluentParts));
        WriteLab(json, "healedLab", candidate.HealedLab.L, candidate.HealedLab.A, candidate.HealedLab.B);
        WriteRounded(json, "deltaE00", candidate.DeltaE00, 2);
        json.WriteStartArray("diluentPartsInterval");
        json.WriteNumberValue(Math.Round(candidate.DiluentPartsLow, 2));
        json.WriteNumberValue(Math.Round(candidate.DiluentPartsHigh, 2));
        json.WriteEndArray();
        WriteRounded(json, "probability", candidate.Probability, 3);
    }

    private static void WriteLab(Utf8JsonWriter json, string name, double l, double a, double b)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(Math.Round(l, 2));
        json.WriteNumberValue(Math.Round(a, 2));
        json.WriteNumberValue(Math.Round(b, 2));
        json.WriteEndArray();
    }

    private static void WriteRounded(Utf8JsonWriter json, string name, double value, int digits) =>
        json.WriteNumber(name, Math.Round(value, digits));
}
