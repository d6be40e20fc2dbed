using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SmpColourMatch.Core.Pigments;

/// <summary>Writes a catalogue in the file format that <see cref="CatalogueReader"/> reads, indented, with "\n" line ends.</summary>
public static class CatalogueWriter
{
    public static byte[] Write(PigmentCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var buffer = new ArrayBufferWriter<byte>();
        using (
            var json = new Utf8JsonWriter(
                buffer,
                new JsonWriterOptions
                {
                    Indented = true,
                    NewLine = "\n",
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a file, not a page: keep é as é
                }
            )
        )
        {
            json.WriteStartObject();
            json.WriteString("schema", PigmentCatalogue.Schema);
            json.WriteString("supplier", catalogue.Supplier);
            json.WriteString("basis", catalogue.Basis == CatalogueBasis.Measured ? "measured" : "modelled");
            if (catalogue.Measurement is { } measurement)
            {
                WriteMeasurement(json, measurement);
            }

            if (catalogue.DiluentName is { } diluent)
            {
                json.WriteStartObject("diluent");
                json.WriteString("name", diluent);
                json.WriteEndObject();
            }

            json.WriteStartArray("pigments");
            foreach (var pigment in catalogue.Pigments)
            {
                WritePigment(json, pigment);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteMeasurement(Utf8JsonWriter json, MeasurementConditions measurement)
    {
        json.WriteStartObject("measurement");
        json.WriteString("illuminant", "D65");
        json.WriteNumber("observerDegrees", 2);
        Optional(json, "geometry", measurement.Geometry);
        Optional(json, "instrument", measurement.Instrument);
        WriteCard(json, "substrate", measurement.Substrate);
        WriteCard(json, "blackSubstrate", measurement.BlackSubstrate);

        Optional(json, "date", Day(measurement.Date));
        json.WriteEndObject();
    }

    private static void WriteCard(Utf8JsonWriter json, string name, Substrate? card)
    {
        if (card is not null)
        {
            json.WriteStartObject(name);
            json.WriteString("name", card.Name);
            Triple(json, "lab", card.Lab.L, card.Lab.A, card.Lab.B);
            json.WriteEndObject();
        }
    }

    private static void WritePigment(Utf8JsonWriter json, Pigment pigment)
    {
        json.WriteStartObject();
        json.WriteString("id", pigment.Id);
        json.WriteString("name", pigment.Name);
        json.WriteString("form", pigment.Form == PigmentForm.Ready ? "ready" : "concentrate");
        Optional(
            json,
            "undertone",
            pigment.Undertone switch
            {
                Undertone.Cool => "cool",
                Undertone.Neutral => "neutral",
                Undertone.Warm => "warm",
                _ => null,
            }
        );
        List(json, "carrier", pigment.Carrier, (carrier) => json.WriteStringValue(carrier));
        List(json, "colourants", pigment.Colourants, (colourant) => WriteColourant(json, colourant));
        Optional(json, "dropMicrolitres", pigment.DropMicrolitres);
        List(json, "dilutions", pigment.Dilutions, (dilution) => WriteDilution(json, dilution));
        if (pigment.Allowed is { } allowed)
        {
            json.WriteStartObject("allowed");
            json.WriteNumber("minDiluentParts", allowed.MinDiluentParts);
            json.WriteNumber("maxDiluentParts", allowed.MaxDiluentParts);
            json.WriteNumber("step", allowed.Step);
            json.WriteEndObject();
        }

        List(json, "healed", pigment.Healed, (patch) => WriteHealed(json, patch));
        Optional(json, "gain", pigment.Gain);
        List(json, "lots", pigment.Lots, (lot) => WriteLot(json, lot));
        List(json, "regulatory", pigment.Regulatory, (entry) => WriteRegulatory(json, entry));
        json.WriteEndObject();
    }

    private static void WriteColourant(Utf8JsonWriter json, Colourant colourant)
    {
        json.WriteStartObject();
        json.WriteString("ci", colourant.Ci);
        Optional(json, "weightPercent", colourant.WeightPercent);
        json.WriteEndObject();
    }

    private static void WriteDilution(Utf8JsonWriter json, MeasuredDilution dilution)
    {
        json.WriteStartObject();
        json.WriteNumber("diluentParts", dilution.DiluentParts);
        Triple(json, "lab", dilution.Lab.L, dilution.Lab.A, dilution.Lab.B);
        if (dilution.LabSd is { } sd)
        {
            Triple(json, "labSd", sd.L, sd.A, sd.B);
        }

        WriteSpectrum(json, dilution.Spectrum);
        if (dilution.OverBlack is { } black)
        {
            json.WriteStartObject("overBlack");
            Triple(json, "lab", black.Lab.L, black.Lab.A, black.Lab.B);
            WriteSpectrum(json, black.Spectrum);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteSpectrum(Utf8JsonWriter json, ReflectanceSpectrum? spectrum)
    {
        if (spectrum is not null)
        {
            json.WriteStartObject("spectrum");
            json.WriteNumber("startNm", spectrum.StartNm);
            json.WriteNumber("stepNm", spectrum.StepNm);
            List(json, "reflectance", spectrum.Reflectance, (value) => json.WriteNumberValue(value));
            json.WriteEndObject();
        }
    }

    private static void WriteHealed(Utf8JsonWriter json, HealedPatch patch)
    {
        json.WriteStartObject();
        Triple(json, "skinLab", patch.SkinLab.L, patch.SkinLab.A, patch.SkinLab.B);
        json.WriteNumber("diluentParts", patch.DiluentParts);
        json.WriteNumber("day", patch.Day);
        Triple(json, "dotLab", patch.DotLab.L, patch.DotLab.A, patch.DotLab.B);
        json.WriteNumber("count", patch.Count);
        json.WriteEndObject();
    }

    private static void WriteLot(Utf8JsonWriter json, PigmentLot lot)
    {
        json.WriteStartObject();
        json.WriteString("lot", lot.Lot);
        Optional(json, "made", Day(lot.Made));
        Optional(json, "expires", Day(lot.Expires));
        Optional(json, "opened", Day(lot.Opened));
        Optional(json, "openedDays", lot.OpenedDays);
        Optional(
            json,
            "sterile",
            lot.Sterile switch
            {
                Sterilisation.Gamma => "gamma",
                Sterilisation.EthyleneOxide => "EO",
                Sterilisation.Heat => "heat",
                Sterilisation.None => "none",
                _ => null,
            }
        );
        json.WriteEndObject();
    }

    private static void WriteRegulatory(Utf8JsonWriter json, RegulatoryEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("region", entry.Region);
        json.WriteString("rule", entry.Rule);
        json.WriteString("status", entry.Status);
        Optional(json, "document", entry.Document);
        json.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    private static void Triple(Utf8JsonWriter json, string name, double first, double second, double third)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(first);
        json.WriteNumberValue(second);
        json.WriteNumberValue(third);
        json.WriteEndArray();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void Optional(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
    }

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
