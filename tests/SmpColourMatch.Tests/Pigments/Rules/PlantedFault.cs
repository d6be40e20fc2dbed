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
internal sealed record PlantedFault(
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

    private static IEnumerable<PlantedFault> Structural()
    {
        yield return new(
            "schema of another version",
            "unsupported-schema",
            'e',
            "/schema",
            file => file["schema"] = "smp-catalogue/9"
        );
        yield return new("no supplier", "missing-field", 'e', "", file => file.AsObject().Remove("supplier"));
        yield return new(
            "guessed basis",
            "unknown-value",
            'e',
            "/basis",
            file => file["basis"] = "guessed",
            "modelled-catalogue"
        );
        yield return new(
            "D50",
            "unknown-value",
            'e',
            "/measurement/illuminant",
            file => file["measurement"]!["illuminant"] = "D50"
        );
        yield return new(
            "10 degrees",
            "unknown-value",
            'e',
            "/measurement/observerDegrees",
            file => file["measurement"]!["observerDegrees"] = 10
        );
        yield return new(
            "card too light",
            "out-of-range",
            'e',
            "/measurement/substrate/lab/0",
            file => file["measurement"]!["substrate"]!["lab"]![0] = 196,
            "ladder-off-fit"
        );
        yield return new(
            "bad date",
            "bad-date",
            'e',
            "/measurement/date",
            file => file["measurement"]!["date"] = "31.01.2026"
        );
        yield return new(
            "unknown field",
            "unknown-field",
            'w',
            "/pigments/1/colour",
            file => file["pigments"]![1]!["colour"] = "black"
        );
        yield return new(
            "id twice",
            "duplicate-pigment",
            'e',
            "/pigments/1/id",
            file => file["pigments"]![1]!["id"] = "neutral"
        );
        yield return new(
            "no name",
            "missing-field",
            'e',
            "/pigments/2",
            file => file["pigments"]![2]!.AsObject().Remove("name")
        );
        yield return new(
            "unknown form",
            "unknown-value",
            'e',
            "/pigments/2/form",
            file => file["pigments"]![2]!["form"] = "powder"
        );
        yield return new(
            "L* above 100",
            "out-of-range",
            'e',
            "/pigments/0/dilutions/3/lab/0",
            file => Lab(file, 0, 3)[0] = 158.5
        );
        yield return new(
            "a* beyond all colours",
            "out-of-range",
            'e',
            "/pigments/0/dilutions/3/lab/1",
            file => Lab(file, 0, 3)[1] = -200
        );
        yield return new(
            "decimal comma",
            "wrong-length",
            'e',
            "/pigments/0/dilutions/3/lab",
            file => Lab(file, 0, 3).Add(5)
        );
        yield return new(
            "Lab as text",
            "wrong-type",
            'e',
            "/pigments/0/dilutions/3/lab/2",
            file => Lab(file, 0, 3)[2] = "7,5"
        );
        yield return new(
            "negative dilution",
            "out-of-range",
            'e',
            "/pigments/0/dilutions/1/diluentParts",
            file => Step(file, 0, 1)["diluentParts"] = -2
        );
        yield return new(
            "dilution twice",
            "duplicate-dilution",
            'e',
            "/pigments/0/dilutions/3/diluentParts",
            file => Step(file, 0, 3)["diluentParts"] = 3
        );
        yield return new(
            "ready shade diluted",
            "ready-diluted",
            'e',
            "/pigments/4/dilutions/0/diluentParts",
            file => Step(file, 4, 0)["diluentParts"] = 4
        );
        yield return new(
            "ladder without rungs",
            "empty-list",
            'e',
            "/pigments/1/dilutions",
            file => file["pigments"]![1]!["dilutions"] = new JsonArray()
        );
        yield return new(
            "two rungs only",
            "few-dilutions",
            'w',
            "/pigments/1/dilutions",
            file => Keep(file, 1, 0, 4),
            "ladder-step",
            "allowed-beyond-measured"
        );
        yield return new(
            "spectrum too short",
            "short-spectrum",
            'e',
            "/pigments/3/dilutions/4/spectrum",
            file => Reflectance(file, 3, 4).RemoveAt(30)
        );
        yield return new(
            "allowed ends swapped",
            "min-above-max",
            'e',
            "/pigments/0/allowed",
            file => file["pigments"]![0]!["allowed"]!["minDiluentParts"] = 61
        );
        yield return new(
            "step of nothing",
            "out-of-range",
            'e',
            "/pigments/0/allowed/step",
            file => file["pigments"]![0]!["allowed"]!["step"] = 0
        );
        yield return new(
            "gain of a hundred",
            "out-of-range",
            'e',
            "/pigments/0/gain",
            file => file["pigments"]![0]!["gain"] = 100
        );
        yield return new(
            "expires before made",
            "expires-before-made",
            'e',
            "/pigments/0/lots/0",
            file => Lot(file, 0)["made"] = "2029-01-01"
        );
        yield return new(
            "percent above 100",
            "out-of-range",
            'e',
            "/pigments/0/colourants/0/weightPercent",
            file => Colourant(file, 0)["weightPercent"] = 180
        );
    }

    private static IEnumerable<PlantedFault> Units()
    {
        yield return new(
            "reflectance in per cent",
            "wrong-unit",
            'e',
            "/pigments/3/dilutions/6/spectrum/reflectance",
            file => Scale(Reflectance(file, 3, 6), 100),
            "out-of-range"
        );
        yield return new(
            "reflectance in per cent of a dark tint",
            "wrong-unit",
            'e',
            "/pigments/3/dilutions/4/spectrum/reflectance",
            file => Scale(Reflectance(file, 3, 4), 100),
            "out-of-range"
        );
        yield return new(
            "Lab on a scale of 0 to 1",
            "wrong-unit",
            'e',
            "/pigments/1/dilutions/0/lab",
            file => Each(file, 1, lab => Scale(lab, 0.01)),
            "ladder-off-fit",
            "ladder-step",
            "masstone-only",
            "undertone-mismatch",
            "allowed-beyond-measured",
            "duplicate-ink",
            "ladder-not-monotone",
            "blue-shift"
        );
        yield return new(
            "drop in millilitres",
            "wrong-unit",
            'e',
            "/pigments/0/dropMicrolitres",
            file => file["pigments"]![0]!["dropMicrolitres"] = 0.04,
            "out-of-range"
        );
        yield return new(
            "ratio in words",
            "ratio-convention",
            'e',
            "/pigments/2/dilutions/3/diluentParts",
            file => Step(file, 2, 3)["diluentParts"] = "1:10",
            "wrong-type"
        );
        yield return new(
            "ratio in words, reversed",
            "ratio-convention",
            'e',
            "/pigments/2/dilutions/3/diluentParts",
            file => Step(file, 2, 3)["diluentParts"] = "10:1",
            "wrong-type"
        );
        yield return new(
            "ladder the other way round",
            "ratio-convention",
            'e',
            "/pigments/0/dilutions",
            file => Reverse(file, 0),
            "ladder-off-fit",
            "undertone-mismatch",
            "ladder-step",
            "masstone-only",
            "blue-shift"
        );
        yield return new(
            "share of pigment instead of parts",
            "ratio-convention",
            'e',
            "/pigments/1/dilutions",
            file =>
                EachStep(file, 1, step => step["diluentParts"] = 1 / (1 + step["diluentParts"]!.GetValue<double>())),
            "ladder-off-fit",
            "undertone-mismatch",
            "ladder-step",
            "masstone-only",
            "blue-shift",
            "allowed-beyond-measured"
        );
    }

    private static IEnumerable<PlantedFault> Shelf()
    {
        yield return new(
            "lot expired",
            "lot-expired",
            'e',
            "/pigments/0/lots/0/expires",
            file => Lot(file, 0)["expires"] = "2026-11-19"
        );
        yield return new(
            "ready lot expired",
            "lot-expired",
            'e',
            "/pigments/4/lots/0/expires",
            file => Lot(file, 4)["expires"] = "2026-06-30"
        );
        yield return new(
            "not sterilised",
            "lot-not-sterile",
            'e',
            "/pigments/1/lots/0/sterile",
            file => Lot(file, 1)["sterile"] = "none"
        );
        yield return new(
            "sterility not told",
            "lot-not-sterile",
            'e',
            "/pigments/1/lots/0",
            file => Lot(file, 1).AsObject().Remove("sterile")
        );
        yield return new(
            "opened too long",
            "lot-opened-too-long",
            'e',
            "/pigments/2/lots/0/opened",
            file => Lot(file, 2)["opened"] = "2026-08-01"
        );
        yield return new(
            "opened a day too long",
            "lot-opened-too-long",
            'e',
            "/pigments/2/lots/0/opened",
            file => Lot(file, 2)["opened"] = "2026-08-21"
        );
        yield return new(
            "colourants above 100 per cent",
            "colourants-over-100",
            'e',
            "/pigments/0/colourants",
            file =>
                file["pigments"]![0]!["colourants"]!
                    .AsArray()
                    .Add(JsonNode.Parse("{\"ci\":\"77499\",\"weightPercent\":83}"))
        );
        yield return new(
            "no colourant",
            "colourant-undeclared",
            'e',
            "/pigments/0",
            file => file["pigments"]![0]!.AsObject().Remove("colourants")
        );
        yield return new(
            "colourant by trade name",
            "colourant-undeclared",
            'e',
            "/pigments/0/colourants/0/ci",
            file => Colourant(file, 0)["ci"] = "midnight black"
        );
        yield return new(
            "phthalocyanine blue",
            "colourant-restricted",
            'e',
            "/pigments/1/colourants/0/ci",
            file => Colourant(file, 1)["ci"] = "74160:3"
        );
        yield return new(
            "phthalocyanine green",
            "colourant-restricted",
            'e',
            "/pigments/1/colourants/0/ci",
            file => Colourant(file, 1)["ci"] = "74260"
        );
        yield return new(
            "banned in cosmetics",
            "colourant-restricted",
            'e',
            "/pigments/1/colourants/0/ci",
            file => Colourant(file, 1)["ci"] = "12075"
        );
        yield return new(
            "called compliant",
            "regulatory-status",
            'e',
            "/pigments/0/regulatory/0/status",
            file => file["pigments"]![0]!["regulatory"]![0]!["status"] = "compliant"
        );
        yield return new(
            "called approved",
            "regulatory-status",
            'e',
            "/pigments/3/regulatory/0/status",
            file => file["pigments"]![3]!["regulatory"]![0]!["status"] = "approved"
        );
        yield return new(
            "titanium dioxide",
            "titanium-dioxide",
            'w',
            "/pigments/3/colourants/1",
            file =>
                file["pigments"]![3]!["colourants"]!
                    .AsArray()
                    .Add(JsonNode.Parse("{\"ci\":\"77891\",\"weightPercent\":5}"))
        );
        yield return new("modelled", "modelled-catalogue", 'w', "/basis", file => file["basis"] = "modelled");
        yield return new(
            "no lot",
            "no-lot",
            'i',
            "/pigments/0",
            file => file["pigments"]![0]!.AsObject().Remove("lots")
        );
    }

    private static IEnumerable<PlantedFault> Ladders()
    {
        yield return new(
            "rows swapped",
            "ladder-not-monotone",
            'e',
            "/pigments/0/dilutions/4/lab",
            file => Swap(file, 0, 3, 4),
            "ladder-off-fit",
            "ladder-step"
        );
        yield return new(
            "settled before drawing",
            "ladder-not-monotone",
            'e',
            "/pigments/0/dilutions/5/lab",
            file => Lab(file, 0, 5)[0] = 20.5,
            "ladder-off-fit",
            "ladder-step",
            "undertone-mismatch"
        );
        yield return new(
            "Lab of D50 beside the spectrum",
            "spectrum-disagrees",
            'e',
            "/pigments/3/dilutions/5/lab",
            file => Lab(file, 3, 5)[2] = Lab(file, 3, 5)[2]!.GetValue<double>() + 3.5
        );
        yield return new(
            "spectrum of another row",
            "spectrum-disagrees",
            'e',
            "/pigments/3/dilutions/3/lab",
            file => Step(file, 3, 3)["spectrum"] = Step(file, 3, 4)["spectrum"]!.DeepClone(),
            "metamerism"
        );
        yield return new(
            "one drawdown typed wrong",
            "ladder-off-fit",
            'w',
            "/pigments/0/dilutions/4/lab",
            file => Lab(file, 0, 4)[2] = Lab(file, 0, 4)[2]!.GetValue<double>() + 8,
            "undertone-mismatch"
        );
        yield return new(
            "one drawdown too light",
            "ladder-off-fit",
            'w',
            "/pigments/2/dilutions/5/lab",
            file => Lab(file, 2, 5)[0] = Lab(file, 2, 5)[0]!.GetValue<double>() + 6
        );
        yield return new(
            "two rungs alike",
            "ladder-step",
            'w',
            "/pigments/1/dilutions/7",
            file => AddRung(file, 1, 61, new DrawdownInk(18, 0.6))
        );
        yield return new(
            "gap in the ladder",
            "ladder-step",
            'w',
            "/pigments/3/dilutions/1",
            file => Keep(file, 3, 0, 3, 4, 5, 6)
        );
        yield return new(
            "neat only",
            "masstone-only",
            'w',
            "/pigments/1/dilutions",
            file => Keep(file, 1, 0),
            "few-dilutions",
            "allowed-beyond-measured"
        );
        yield return new(
            "all drawdowns black",
            "masstone-only",
            'w',
            "/pigments/0/dilutions",
            file => Black(file, 0),
            "ladder-step",
            "allowed-beyond-measured",
            "undertone-mismatch",
            "duplicate-ink",
            "blue-shift"
        );
        yield return new(
            "allowed thinner than measured",
            "allowed-beyond-measured",
            'w',
            "/pigments/0/allowed",
            file => file["pigments"]![0]!["allowed"]!["maxDiluentParts"] = 100
        );
        yield return new(
            "allowed stronger than measured",
            "allowed-beyond-measured",
            'w',
            "/pigments/2/allowed",
            file => Keep(file, 2, 1, 2, 3, 4, 5, 6)
        );
    }

    private static IEnumerable<PlantedFault> Inks()
    {
        yield return new(
            "the same ink twice",
            "duplicate-ink",
            'w',
            "/pigments/5/id",
            file => Add(file, CleanCatalogue.Concentrate("twin", Undertone.Neutral, new DrawdownInk(20.1), "77266"))
        );
        yield return new("the same ready shade twice", "duplicate-ink", 'w', "/pigments/5/id", file => AddReady(file));
        yield return new(
            "the same ink at half strength",
            "duplicate-ink",
            'w',
            "/pigments/5/id",
            file => Add(file, CleanCatalogue.Concentrate("half", Undertone.Neutral, new DrawdownInk(10), "77266"))
        );
        yield return new(
            "the same brown, stronger",
            "duplicate-ink",
            'w',
            "/pigments/5/id",
            file =>
                Add(file, CleanCatalogue.Concentrate("strong", Undertone.Warm, new DrawdownInk(10, 2, 0.6, 3), "77499"))
        );
        yield return new(
            "warm called cool",
            "undertone-mismatch",
            'w',
            "/pigments/2/undertone",
            file => file["pigments"]![2]!["undertone"] = "cool"
        );
        yield return new(
            "cool called neutral",
            "undertone-mismatch",
            'w',
            "/pigments/1/undertone",
            file => file["pigments"]![1]!["undertone"] = "neutral"
        );
        yield return new(
            "brown called neutral",
            "undertone-mismatch",
            'w',
            "/pigments/3/undertone",
            file => file["pigments"]![3]!["undertone"] = "neutral"
        );
        yield return new(
            "neutral called warm",
            "undertone-mismatch",
            'w',
            "/pigments/0/undertone",
            file => file["pigments"]![0]!["undertone"] = "warm"
        );
        yield return new(
            "an ink that heals blue",
            "blue-shift",
            'w',
            "/pigments/5/dilutions",
            file => Add(file, CleanCatalogue.Concentrate("blue", Undertone.Cool, new DrawdownInk(20, -0.6), "77266")),
            "ladder-step"
        );
        yield return new(
            "an ink that parts from stubble in lamplight",
            "metamerism",
            'w',
            "/pigments/5/dilutions/0/spectrum",
            file => AddMetameric(file),
            "ladder-off-fit",
            "undertone-mismatch",
            "blue-shift",
            "ladder-step"
        );
    }

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
