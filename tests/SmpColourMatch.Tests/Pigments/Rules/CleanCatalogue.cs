using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Core.Pigments;
using SmpColourMatch.Core.Pigments.Rules;

namespace SmpColourMatch.Tests.Pigments.Rules;

/// <summary>A measured catalogue without fault, computed from inks that we chose; the planted faults each spoil it in one place.</summary>
internal static class CleanCatalogue
{
    /// <summary>The day of every check of the suite.</summary>
    public static readonly DateOnly Today = new(2026, 11, 20);

    public static readonly double[] Ladder = [0, 1, 3, 7, 15, 30, 60];

    private static readonly Lab CardLab = new(95.2, -0.3, 1.8);
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Inks: 0 neutral, 1 cool, 2 warm, 3 brown (with spectra), 4 a ready shade.</summary>
    public static PigmentCatalogue Build() =>
        new(
            "Planted Ltd",
            CatalogueBasis.Measured,
            new MeasurementConditions("45/0", "made", new Substrate("card", CardLab), new DateOnly(2026, 1, 31)),
            "distilled water",
            [
                Concentrate("neutral", Undertone.Neutral, new DrawdownInk(20), "77266"),
                Concentrate("cool", Undertone.Cool, new DrawdownInk(18, 0.6), "77266"),
                Concentrate("warm", Undertone.Warm, new DrawdownInk(22, 1.5), "77266"),
                Concentrate("brown", Undertone.Warm, new DrawdownInk(7, 2, 0.6, 3), "77499", spectra: true),
                new Pigment
                {
                    Id = "ready",
                    Name = "Ready shade",
                    Form = PigmentForm.Ready,
                    Colourants = [new Colourant("77266", 2)],
                    Dilutions = [Step(new DrawdownInk(2.2), 0, spectra: false)],
                    Lots = [Lot()],
                },
            ]
        );

    public static Pigment Concentrate(
        string id,
        Undertone? undertone,
        DrawdownInk ink,
        string ci,
        bool spectra = false
    ) =>
        new()
        {
            Id = id,
            Name = $"Ink {id}",
            Form = PigmentForm.Concentrate,
            Undertone = undertone,
            Carrier = ["aqua"],
            Colourants = [new Colourant(ci, 18)],
            DropMicrolitres = 40,
            Dilutions = [.. Ladder.Select(parts => Step(ink, parts, spectra))],
            Allowed = new AllowedDilutions(0, 60, 1),
            Lots = [Lot()],
            Regulatory = [new RegulatoryEntry("EU", "2020/2081", "declared", "sds.pdf")],
        };

    public static JsonNode Json() => ToJson(Build());

    public static JsonNode ToJson(PigmentCatalogue catalogue) => JsonNode.Parse(CatalogueWriter.Write(catalogue))!;

    public static string Text(JsonNode json) => json.ToJsonString(Indented);

    public static CatalogueReading Review(string json) =>
        CatalogueReview.Review(Encoding.UTF8.GetBytes(json), Today, RuleSettings.Usual);

    public static MeasuredDilution Step(DrawdownInk ink, double parts, bool spectra)
    {
        var spectrum = DrawdownModel.OnCard(CardLab).Reflectance(ink, parts);
        var lab = Illuminant.D65.ToLab(spectrum);
        return new MeasuredDilution(
            parts,
            new Lab(Math.Round(lab.L, 2), Math.Round(lab.A, 2), Math.Round(lab.B, 2)),
            null,
            spectra
                ? new ReflectanceSpectrum(
                    400,
                    10,
                    [.. spectrum.Samples.ToArray().Select(value => Math.Round(value, 5))]
                )
                : null
        );
    }

    private static PigmentLot Lot() =>
        new("A1", new DateOnly(2026, 1, 31), new DateOnly(2028, 1, 31), 90, Sterilisation.Gamma)
        {
            Opened = new DateOnly(2026, 10, 1),
        };
}
