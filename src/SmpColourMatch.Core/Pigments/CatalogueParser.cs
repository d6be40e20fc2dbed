using System.Text.Json;
using static System.FormattableString;

namespace SmpColourMatch.Core.Pigments;

/// <summary>Turns the located JSON of a file into a catalogue.</summary>
internal static class CatalogueParser
{
    private static readonly (string, CatalogueBasis)[] Bases =
    [
        ("measured", CatalogueBasis.Measured),
        ("modelled", CatalogueBasis.Modelled),
    ];

    /// <summary>The catalogue, and its pigments with their places, sound or not.</summary>
    public static (PigmentCatalogue? Catalogue, IReadOnlyList<LocatedPigment> Located) Parse(
        LocatedValue root,
        FindingSink findings
    )
    {
        var fields = new LocatedFields(root, findings);
        if (!fields.Expect(root, JsonValueKind.Object, "one object in braces { }") || !IsOurSchema(fields, findings))
        {
            return (null, []);
        }

        var supplier = fields.Text("supplier");
        var basis = fields.Choice("basis", Bases, required: true) ?? CatalogueBasis.Modelled;
        var measurement = fields.Object("measurement", required: basis == CatalogueBasis.Measured);
        var conditions = measurement is null ? null : ParseConditions(measurement, findings);
        string? diluent = null;
        if (fields.Object("diluent") is { } diluentFields)
        {
            diluent = diluentFields.Text("name");
            diluentFields.ReportUnknown();
        }

        var pigments = new List<Pigment>();
        var located = new List<LocatedPigment>();
        var ids = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var pigmentFields in fields.Objects("pigments", required: true))
        {
            var errorsBefore = findings.Errors;
            var pigment = PigmentParser.Parse(pigmentFields, findings);
            if (pigment.Id.Length > 0 && !ids.TryAdd(pigment.Id, pigmentFields.Node.Line))
            {
                findings.Error(
                    FindingCodes.DuplicatePigment,
                    pigmentFields.Node.Member("id")!,
                    Invariant(
                        $"The id {Quoted.Of(pigment.Id)} is taken by the pigment at line {ids[pigment.Id]} (capitals do not tell ids apart). Choose another."
                    )
                );
            }

            pigments.Add(pigment);
            located.Add(new LocatedPigment(pigment, pigmentFields.Node, findings.Errors == errorsBefore));
        }

        fields.ReportUnknown();
        return (new PigmentCatalogue(supplier, basis, conditions, diluent, pigments), located);
    }

    /// <summary>A file of another schema is not searched for faults: it would be nothing but faults.</summary>
    private static bool IsOurSchema(LocatedFields fields, FindingSink findings)
    {
        if (fields.OptionalText("schema", required: true) is not { } schema)
        {
            // Missing or no text: reported. The fields below tell whether it is a catalogue at all.
            return fields.Node.Member("pigments") is not null;
        }

        if (string.Equals(schema, PigmentCatalogue.Schema, StringComparison.Ordinal))
        {
            return true;
        }

        findings.Error(
            FindingCodes.UnsupportedSchema,
            fields.Node.Member("schema")!,
            schema.StartsWith("smp-catalogue/", StringComparison.Ordinal)
                ? Invariant(
                    $"The schema is {Quoted.Of(schema)}; this program reads \"{PigmentCatalogue.Schema}\". Update the program, or export the catalogue in that version."
                )
                : Invariant(
                    $"The schema is {Quoted.Of(schema)}, so this is no pigment catalogue. Give a file with \"schema\": \"{PigmentCatalogue.Schema}\"."
                )
        );
        return false;
    }

    private static MeasurementConditions ParseConditions(LocatedFields fields, FindingSink findings)
    {
        RefuseOther(fields.OptionalText("illuminant", required: true), "D65", fields, "illuminant", findings);
        var observer = fields.Whole("observerDegrees", new ValueRange(2, 10, "degrees"), required: true);
        if (observer is { } degrees)
        {
            RefuseOther(degrees == 2 ? "2" : "other", "2", fields, "observerDegrees", findings);
        }

        var substrate = ParseCard(fields, "substrate");
        var black = ParseCard(fields, "blackSubstrate");

        var conditions = new MeasurementConditions(
            fields.OptionalText("geometry"),
            fields.OptionalText("instrument"),
            substrate,
            fields.Date("date")
        )
        {
            BlackSubstrate = black,
        };
        fields.ReportUnknown();
        return conditions;
    }

    private static Substrate? ParseCard(LocatedFields fields, string name)
    {
        if (fields.Object(name) is not { } card)
        {
            return null;
        }

        var substrate = new Substrate(card.Text("name"), card.Lab("lab", required: true) ?? default);
        card.ReportUnknown();
        return substrate;
    }

    private static void RefuseOther(
        string? seen,
        string wanted,
        LocatedFields fields,
        string name,
        FindingSink findings
    )
    {
        if (seen is not null && !string.Equals(seen, wanted, StringComparison.Ordinal))
        {
            var value = fields.Node.Member(name)!;
            findings.Error(
                FindingCodes.UnknownValue,
                value,
                Invariant(
                    $"{name} is {value.Shown}; all Lab of a catalogue is for D65 and the 2 degree observer. Have the instrument give Lab for those, or compute it from the spectra."
                )
            );
        }
    }
}
