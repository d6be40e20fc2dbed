using System.Text.Json.Nodes;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Core.Pigments;

namespace SmpColourMatch.Tests.Pigments.Rules;

/// <summary>The generator: from the clean catalogue to one with a single known fault.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Code">What must be found.</param>
/// <param name="Severity">e error, w warning.</param>
/// <param name="Pointer">Where.</param>
/// <param name="Spoil">Plants the fault in the parsed file.</param>
/// <param name="Beside">Codes that rightly come along.</param>
internal sealed partial record PlantedFault(
    string Name,
    string Code,
    char Severity,
    string Pointer,
    Action<JsonNode> Spoil,
    params string[] Beside
)
{
    public static IReadOnlyList<PlantedFault> All { get; } =
    [.. Structural(), .. Units(), .. Shelf(), .. Ladders(), .. Inks()];

    private static JsonNode Step(JsonNode file, int pigment, int step) =>
        file["pigments"]![pigment]!["dilutions"]![step]!;

    private static JsonArray Lab(JsonNode file, int pigment, int step) => Step(file, pigment, step)["lab"]!.AsArray();

    private static JsonArray Reflectance(JsonNode file, int pigment, int step) =>
        Step(file, pigment, step)["spectrum"]!["reflectance"]!.AsArray();

    private static JsonNode Lot(JsonNode file, int pigment) => file["pigments"]![pigment]!["lots"]![0]!;

    private static JsonNode Colourant(JsonNode file, int pigment) => file["pigments"]![pigment]!["colourants"]![0]!;

    private static void Scale(JsonArray values, double factor)
    {
        for (var i = 0; i < values.Count; i++)
        {
            values[i] = values[i]!.GetValue<double>() * factor;
        }
    }

    private static void EachStep(JsonNode file, int pigment, Action<JsonNode> change)
    {
        foreach (var step in file["pigments"]![pigment]!["dilutions"]!.AsArray())
        {
            change(step!);
        }
    }

    private static void Each(JsonNode file, int pigment, Action<JsonArray> change) =>
        EachStep(file, pigment, step => change(step["lab"]!.AsArray()));

    private static void Swap(JsonNode file, int pigment, int one, int other)
    {
        var (first, second) = (Lab(file, pigment, one).DeepClone(), Lab(file, pigment, other).DeepClone());
        Step(file, pigment, one)["lab"] = second;
        Step(file, pigment, other)["lab"] = first;
    }

    private static void Reverse(JsonNode file, int pigment)
    {
        for (int i = 0, j = CleanCatalogue.Ladder.Length - 1; i < j; i++, j--)
        {
            Swap(file, pigment, i, j);
        }
    }

    private static void Keep(JsonNode file, int pigment, params int[] rungs)
    {
        var all = file["pigments"]![pigment]!["dilutions"]!.AsArray();
        file["pigments"]![pigment]!["dilutions"] = new JsonArray([.. rungs.Select(rung => all[rung]!.DeepClone())]);
    }

    private static void AddRung(JsonNode file, int pigment, double parts, DrawdownInk ink)
    {
        var dilution = CleanCatalogue.ToJson(
            CleanCatalogue.Build() with
            {
                Pigments =
                [
                    CleanCatalogue.Build().Pigments[0] with
                    {
                        Dilutions = [CleanCatalogue.Step(ink, parts, spectra: false)],
                    },
                ],
            }
        )["pigments"]![0]!["dilutions"]![0]!;
        file["pigments"]![pigment]!["dilutions"]!.AsArray().Add(dilution.DeepClone());
    }

    /// <summary>A dense ladder of an ink of its own, or a part of it, without one row.</summary>
    private static void AddFine(JsonNode file, int without, int first = 0, int last = 19)
    {
        var ink = new DrawdownInk(14, 1.25, 0, 0.15);
        double[] parts = [4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20, 23, 26, 30, 35, 40, 46, 53, 60];
        Add(
            file,
            CleanCatalogue.Concentrate("fine", null, ink, "77499") with
            {
                Dilutions =
                [
                    .. parts
                        .Where((_, i) => i >= first && i <= last && i != without)
                        .Select(n => CleanCatalogue.Step(ink, n, spectra: false)),
                ],
                Allowed = new AllowedDilutions(4, 60, 1),
            }
        );
    }

    private static void Black(JsonNode file, int pigment)
    {
        file["pigments"]![pigment]!["dilutions"] = new JsonArray();
        foreach (var parts in (double[])[0, 0.2, 0.4])
        {
            AddRung(file, pigment, parts, new DrawdownInk(20));
        }
    }

    private static void Add(JsonNode file, Pigment pigment) =>
        file["pigments"]!
            .AsArray()
            .Add(
                CleanCatalogue.ToJson(CleanCatalogue.Build() with { Pigments = [pigment] })["pigments"]![0]!.DeepClone()
            );

    private static void AddReady(JsonNode file)
    {
        var copy = file["pigments"]![4]!.DeepClone();
        copy["id"] = "ready-again";
        file["pigments"]!.AsArray().Add(copy);
    }

    /// <summary>Bands instead of an even slope: like mid-brown stubble to the eye in daylight, not so in lamplight. Found by a random search.</summary>
    private static readonly double[] BandLogs = [-4, -4, 1.36, 3, -4, 1.08, 3, 3];

    private static void AddMetameric(JsonNode file)
    {
        var pigment = CleanCatalogue.Concentrate("bands", null, new DrawdownInk(20), "77266");
        var card = DrawdownModel.OnCard(CleanCatalogue.Build().Measurement!.Substrate!.Lab);
        var steps = new List<MeasuredDilution>();
        foreach (var parts in CleanCatalogue.Ladder)
        {
            var reflectance = new double[31];
            for (var i = 0; i < 31; i++)
            {
                var place = i / 30.0 * 7;
                var left = Math.Min((int)place, 6);
                var k = 2 * Math.Exp((BandLogs[left] * (left + 1 - place)) + (BandLogs[left + 1] * (place - left)));
                var inner = card.Card[i] * Math.Exp(-2 * k / (1 + parts));
                reflectance[i] = Math.Round(0.005 + (inner * (1 - 0.005 - 0.028) * 0.6 / (1 - (0.4 * inner))), 5);
            }

            var spectrum = new ReflectanceSpectrum(400, 10, reflectance);
            var lab = spectrum.ToLab(SmpColourMatch.Core.Colorimetry.Illuminant.D65);
            steps.Add(
                new MeasuredDilution(
                    parts,
                    new(Math.Round(lab.L, 2), Math.Round(lab.A, 2), Math.Round(lab.B, 2)),
                    null,
                    spectrum
                )
            );
        }

        Add(file, pigment with { Dilutions = steps });
    }
}
