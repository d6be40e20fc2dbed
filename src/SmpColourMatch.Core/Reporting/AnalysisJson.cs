using System.Text.Json;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
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
            RecommendationJson.Write(json, recommendation);
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
        JsonNumbers.WriteLab(json, "sd", calibration.Sd.L, calibration.Sd.A, calibration.Sd.B);
        if (calibration.Chart is { } chart)
        {
            WriteChart(json, chart);
        }

        if (calibration.Light is { } light)
        {
            WriteLight(json, light);
        }

        json.WriteEndObject();
    }

    private static void WriteLight(Utf8JsonWriter json, EstimatedLight light)
    {
        json.WriteStartObject("light");
        JsonNumbers.WriteRounded(json, "stops", light.Stops, 2);
        JsonNumbers.WriteLab(json, "skinAsShot", light.SkinAsShot.L, light.SkinAsShot.A, light.SkinAsShot.B);
        if (light.HairAsShot is { } hair)
        {
            JsonNumbers.WriteLab(json, "hairAsShot", hair.L, hair.A, hair.B);
        }

        json.WriteEndObject();
    }

    private static void WriteChart(Utf8JsonWriter json, ChartSummary chart)
    {
        json.WriteString("chart", chart.Name);
        json.WriteStartArray("quad");
        foreach (var corner in chart.Quad.Corners)
        {
            json.WriteStartArray();
            json.WriteNumberValue(Math.Round((double)corner.X, 1));
            json.WriteNumberValue(Math.Round((double)corner.Y, 1));
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteNumber("patchesUsed", chart.PatchesUsed);
        json.WriteStartObject("deltaE00");
        JsonNumbers.WriteRounded(json, "mean", chart.MeanDeltaE00, 2);
        JsonNumbers.WriteRounded(json, "max", chart.MaxDeltaE00, 2);
        JsonNumbers.WriteRounded(json, "leaveOneOutMean", chart.LeaveOneOutMeanDeltaE00, 2);
        JsonNumbers.WriteRounded(json, "asShotMean", chart.AsShotMeanDeltaE00, 2);
        json.WriteEndObject();
    }

    private static void WriteMeasurement(Utf8JsonWriter json, ColourMeasurement measurement)
    {
        json.WriteStartObject("regions");
        JsonNumbers.WriteRounded(json, "skinFraction", measurement.SkinFraction, 4);
        JsonNumbers.WriteRounded(json, "hairFraction", measurement.HairFraction, 4);
        JsonNumbers.WriteRounded(json, "stubbleFraction", measurement.StubbleFraction, 4);
        json.WriteEndObject();

        if (measurement.Skin is { } skin)
        {
            json.WriteStartObject("skin");
            JsonNumbers.WriteLab(json, "lab", skin.Lab.L, skin.Lab.A, skin.Lab.B);
            JsonNumbers.WriteLab(json, "sd", skin.Sd.L, skin.Sd.A, skin.Sd.B);
            JsonNumbers.WriteRounded(json, "itaDegrees", IndividualTypologyAngle.Degrees(skin.Lab), 1);
            json.WriteString("itaClass", ContractNames.Of(IndividualTypologyAngle.Classify(skin.Lab)));
            json.WriteNumber("pixels", skin.Pixels);
            json.WriteEndObject();
        }

        if (measurement.Hair is { } hair)
        {
            json.WriteStartObject("hair");
            JsonNumbers.WriteLab(json, "lab", hair.Lab.L, hair.Lab.A, hair.Lab.B);
            JsonNumbers.WriteLab(json, "sd", hair.Sd.L, hair.Sd.A, hair.Sd.B);
            json.WriteString("source", ContractNames.Of(hair.Source));
            JsonNumbers.WriteRounded(json, "greyFraction", hair.GreyFraction, 3);
            json.WriteNumber("pixels", hair.Pixels);
            json.WriteEndObject();
        }
    }
}
