using System.Text.Json.Nodes;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Pigments.Import;

/// <summary>Takes rows of a table over, one by one, and remembers what it had to convert.</summary>
internal sealed class ImportRows(ImportColumns columns, ImportConditions conditions, FindingSink notes)
{
    /// <summary>Reflectance above this is per cent, or wrong; up to it a bright card may go.</summary>
    private const double MostReflectance = 1.1;
    private const double EvenTolerance = 1e-6;

    /// <summary>Wavelengths that a spectrum must cover, nm (Colorimetry.Spectrum).</summary>
    private const double First = 400;
    private const double Last = 700;

    private int _computed;
    private int _adapted;

    private bool IsD65 => conditions is { Illuminant: "D65", ObserverDegrees: "2" };

    /// <summary>Null when the row has a fault, which is told.</summary>
    public ImportedReading? Read(TableRow row)
    {
        var pigment = columns.Text(row, columns.Pigment);
        var parts = MeasurementImport.Number(columns.Text(row, columns.Parts));
        if (pigment is null || parts is null)
        {
            Fault(
                row,
                pigment is null
                    ? "the pigment is not named. Fill the cell."
                    : $"diluent_parts is {Quoted.Of(columns.Text(row, columns.Parts) ?? "")}; a number is needed, parts diluent per one part pigment: 6, not 1:6."
            );
            return null;
        }

        if (row.IsWider(columns.Width))
        {
            Fault(row, $"{row.Cells.Count} cells, but {columns.Width} columns are named. {TableRow.WiderRemedy}");
            return null;
        }

        var card = columns.Text(row, columns.Card)?.ToLowerInvariant() ?? "white";
        if (card is not ("white" or "black"))
        {
            Fault(row, $"card is {Quoted.Of(card)}; write white or black.");
            return null;
        }

        var before = notes.Errors;
        var lab = columns.HasLab ? Triple(row, columns.L, columns.A, columns.B, "LAB") : null;
        var sd = columns.SdL >= 0 ? Triple(row, columns.SdL, columns.SdA, columns.SdB, "STDEV") : null;
        var spectrum = Spectrum(row);
        if (notes.Errors > before)
        {
            return null;
        }

        if (lab is null && spectrum is null)
        {
            notes.Error(
                ImportCodes.NoColour,
                "",
                row.Line,
                1,
                $"Line {row.Line}: neither a Lab nor a spectrum from 400 to 700 nm. Fill the cells, or take the row out."
            );
            return null;
        }

        if (
            spectrum is null
            && !IsD65
            && conditions is { Illuminant: { } light, ObserverDegrees: { } observer }
            && !ForeignLab.Knows(light, observer)
        )
        {
            Fault(
                row,
                $"the row has no spectrum, and Lab for {Quoted.Of(light)} and {Quoted.Of(observer)} degrees cannot be taken over. Export this row with its spectrum."
            );
            return null;
        }

        return new ImportedReading(
            row.Line,
            pigment,
            parts.Value,
            card == "black",
            ToD65(lab, spectrum),
            sd is { } s ? new LabSd(s.L, s.A, s.B) : null,
            spectrum
        );
    }

    /// <summary>The place of the dilution that the reading went into; −1 when there is none for it, which is told.</summary>
    public int Add(JsonArray dilutions, ImportedReading reading)
    {
        if (reading.OverBlack)
        {
            var white = dilutions.FirstOrDefault(step =>
                step!["diluentParts"]!.GetValue<double>() == reading.DiluentParts
            );
            if (white is null)
            {
                notes.Error(
                    ImportCodes.BadValue,
                    "",
                    reading.Line,
                    1,
                    $"Line {reading.Line}: the black card is read at {reading.DiluentParts} parts, but no white one before it. Put the white reading first."
                );
                return -1;
            }

            white["overBlack"] = Colour(reading);
            return dilutions.IndexOf(white);
        }

        var step = new JsonObject { ["diluentParts"] = reading.DiluentParts };
        foreach (var (name, value) in Colour(reading).ToList())
        {
            step[name] = value!.DeepClone();
        }

        dilutions.Add(step);
        return dilutions.Count - 1;
    }

    /// <summary>Says once what was done to how many rows.</summary>
    public void TellConversions(int line) =>
        ConversionNotes.Tell(conditions, columns.HasLab, _computed, _adapted, line, notes);

    private Lab ToD65(Lab? lab, ReflectanceSpectrum? spectrum)
    {
        if (lab is { } given && IsD65)
        {
            return given;
        }

        if (spectrum is not null)
        {
            _computed++;
            return Rounded(spectrum.ToLab(Illuminant.D65));
        }

        _adapted++;
        return Rounded(ForeignLab.ToD65(lab!.Value, conditions.Illuminant!, conditions.ObserverDegrees!));
    }

    /// <summary>Null when the row has none, or one with a fault, which is told.</summary>
    private ReflectanceSpectrum? Spectrum(TableRow row)
    {
        var samples = new List<(double Nanometres, double Value)>();
        foreach (var (column, nanometres) in columns.Spectrum)
        {
            if (columns.Text(row, column) is { } text)
            {
                if (MeasurementImport.Number(text) is not { } value)
                {
                    Fault(
                        row,
                        $"the reflectance at {nanometres} nm is {Quoted.Of(text)}; a number with a decimal point is needed."
                    );
                    return null;
                }

                samples.Add((nanometres, value));
            }
        }

        if (samples.Count < 2)
        {
            return null;
        }

        var step = samples[1].Nanometres - samples[0].Nanometres;
        for (var i = 2; i < samples.Count; i++)
        {
            if (Math.Abs(samples[i].Nanometres - samples[i - 1].Nanometres - step) > EvenTolerance)
            {
                notes.Error(
                    ImportCodes.UnevenSpectrum,
                    "",
                    row.Line,
                    1,
                    $"Line {row.Line}: the wavelengths are not evenly spaced ({samples[i - 1].Nanometres} to {samples[i].Nanometres} nm after steps of {step}). Fill the gap, or export in even steps."
                );
                return null;
            }
        }

        if (samples[0].Nanometres > First || samples[^1].Nanometres < Last)
        {
            notes.Error(
                FindingCodes.ShortSpectrum,
                "",
                row.Line,
                1,
                $"Line {row.Line}: the spectrum runs from {samples[0].Nanometres} to {samples[^1].Nanometres} nm but must cover {First} to {Last}. Export the whole range, or leave the spectrum out and give Lab."
            );
            return null;
        }

        var scale = 1.0;
        if (conditions.ReflectanceScale == "percent")
        {
            scale = 100;
        }
        else if (conditions.ReflectanceScale is null && samples.Max(sample => sample.Value) > MostReflectance)
        {
            notes.Error(
                ImportCodes.ScaleNotTold,
                "",
                row.Line,
                1,
                $"Line {row.Line}: reflectance up to {samples.Max(sample => sample.Value)} looks like per cent, but that is not told. Give --reflectance percent (or fraction)."
            );
            return null;
        }

        return new ReflectanceSpectrum(
            samples[0].Nanometres,
            step,
            [.. samples.Select(sample => scale == 1 ? sample.Value : sample.Value / scale)]
        );
    }

    private Lab? Triple(TableRow row, int first, int second, int third, string what)
    {
        var texts = new[] { columns.Text(row, first), columns.Text(row, second), columns.Text(row, third) };
        if (texts.All(text => text is null))
        {
            return null;
        }

        var values = Array.ConvertAll(texts, MeasurementImport.Number);
        if (values is [{ } l, { } a, { } b])
        {
            return new Lab(l, a, b);
        }

        Fault(row, $"{what} is {Quoted.Of(string.Join(" ", texts))}; three numbers with decimal points are needed.");
        return null;
    }

    private static JsonObject Colour(ImportedReading reading)
    {
        var json = new JsonObject { ["lab"] = MeasurementImport.Triple(reading.Lab) };
        if (reading.Sd is { } sd && !reading.OverBlack)
        {
            json["labSd"] = new JsonArray(sd.L, sd.A, sd.B);
        }

        if (reading.Spectrum is { } spectrum)
        {
            json["spectrum"] = new JsonObject
            {
                ["startNm"] = spectrum.StartNm,
                ["stepNm"] = spectrum.StepNm,
                ["reflectance"] = new JsonArray([.. spectrum.Reflectance.Select(value => (JsonNode)value)]),
            };
        }

        return json;
    }

    /// <summary>To a thousandth: finer than any instrument, coarse enough to read.</summary>
    private static Lab Rounded(Lab lab) => new(Math.Round(lab.L, 3), Math.Round(lab.A, 3), Math.Round(lab.B, 3));

    private void Fault(TableRow row, string message) =>
        notes.Error(ImportCodes.BadValue, "", row.Line, 1, $"Line {row.Line}: {message}");
}
