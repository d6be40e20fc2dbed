using System.Text.Json.Nodes;

namespace SmpColourMatch.Tests.Pigments.Rules;

/// <content>Faults of structure.</content>
internal sealed partial record PlantedFault
{
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
        yield return new("guessed basis", "unknown-value", 'e', "/basis", file => file["basis"] = "guessed");
        yield return new(
            "measured tomorrow",
            "bad-date",
            'e',
            "/measurement/date",
            file => file["measurement"]!["date"] = "2026-11-21"
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
            file => Lot(file, 0)["made"] = "2029-01-01",
            "bad-date"
        );
        yield return new(
            "percent above 100",
            "out-of-range",
            'e',
            "/pigments/0/colourants/0/weightPercent",
            file => Colourant(file, 0)["weightPercent"] = 180
        );
    }
}
