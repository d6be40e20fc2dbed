using System.Text.Json.Nodes;

namespace SmpColourMatch.Tests.Pigments.Rules;

/// <content>Faults of units, and of what stands on the shelf.</content>
internal sealed partial record PlantedFault
{
    private static IEnumerable<PlantedFault> Units()
    {
        yield return new(
            "per cent in one dark row",
            "wrong-unit",
            'e',
            "/pigments/3/dilutions/0/spectrum/reflectance",
            file => Scale(Reflectance(file, 3, 0), 100)
        );
        yield return new(
            "one Lab on a scale of 0 to 1",
            "wrong-unit",
            'e',
            "/pigments/0/dilutions/5/lab",
            file => Scale(Lab(file, 0, 5), 0.01),
            "ladder-not-monotone",
            "ladder-off-fit"
        );
        yield return new(
            "card on a scale of 0 to 1",
            "wrong-unit",
            'e',
            "/measurement/substrate/lab",
            file => Scale(file["measurement"]!["substrate"]!["lab"]!.AsArray(), 0.01),
            "ladder-off-fit"
        );
        yield return new(
            "card of another geometry",
            "card-disagrees",
            'i',
            "/measurement/substrate/lab",
            file => file["measurement"]!["substrate"]!["lab"]![0] = 88
        );
        yield return new(
            "sterilised in a word of its own",
            "unknown-value",
            'e',
            "/pigments/0/lots/0/sterile",
            file => Lot(file, 0)["sterile"] = "Gamma"
        );
        yield return new(
            "weight as a fraction of 1",
            "wrong-unit",
            'e',
            "/pigments/0/colourants/0/weightPercent",
            file => Colourant(file, 0)["weightPercent"] = 0.18
        );
        yield return new(
            "colourant as a number",
            "wrong-type",
            'e',
            "/pigments/0/colourants/0/ci",
            file => Colourant(file, 0)["ci"] = 77266
        );
        yield return new(
            "allowed dilution in words",
            "ratio-convention",
            'e',
            "/pigments/0/allowed/maxDiluentParts",
            file => file["pigments"]![0]!["allowed"]!["maxDiluentParts"] = "60 to 1",
            "wrong-type"
        );
        yield return new(
            "ratio as a share in words",
            "ratio-convention",
            'e',
            "/pigments/2/dilutions/3/diluentParts",
            file => Step(file, 2, 3)["diluentParts"] = "12 %",
            "wrong-type"
        );
        yield return new(
            "pigment per diluent, neat among them",
            "ratio-convention",
            'e',
            "/pigments/0/dilutions",
            file =>
                EachStep(
                    file,
                    0,
                    step => step["diluentParts"] = step["diluentParts"]!.GetValue<double>() is > 0 and var n ? 1 / n : 0
                ),
            "ladder-off-fit",
            "undertone-mismatch",
            "ladder-step",
            "allowed-beyond-measured",
            "masstone-only",
            "duplicate-ink"
        );
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
            "lot from the future",
            "bad-date",
            'e',
            "/pigments/0/lots/0/made",
            file => (Lot(file, 0)["made"], Lot(file, 0)["opened"]) = ("2027-03-01", null)
        );
        yield return new(
            "opened before it was made",
            "bad-date",
            'e',
            "/pigments/0/lots/0/opened",
            file => (Lot(file, 0)["opened"], Lot(file, 0)["openedDays"]) = ("2026-01-01", 366)
        );
        yield return new(
            "a period after opening of years",
            "lot-opened-too-long",
            'e',
            "/pigments/1/lots/0/openedDays",
            file => Lot(file, 1)["openedDays"] = 1000
        );
        yield return new(
            "sterility in other words",
            "lot-not-sterile",
            'e',
            "/pigments/1/lots/0/sterile",
            file => Lot(file, 1)["sterile"] = "",
            "unknown-value"
        );
        yield return new(
            "expired, and another fault in the same pigment",
            "lot-expired",
            'e',
            "/pigments/0/lots/0/expires",
            file => (Lot(file, 0)["expires"], file["pigments"]![0]!["gain"]) = ("2026-11-19", 100),
            "out-of-range"
        );
        yield return new(
            "colourant without a number",
            "colourant-undeclared",
            'e',
            "/pigments/0/colourants/0",
            file => Colourant(file, 0).AsObject().Remove("ci"),
            "missing-field"
        );
        yield return new(
            "a number that the Colour Index does not have",
            "colourant-undeclared",
            'e',
            "/pigments/0/colourants/0/ci",
            file => Colourant(file, 0)["ci"] = "00000"
        );
        yield return new(
            "phthalocyanine blue as labels write it",
            "colourant-restricted",
            'e',
            "/pigments/1/colourants/0/ci",
            file => Colourant(file, 1)["ci"] = "C.I. 74160:3"
        );
        yield return new(
            "phthalocyanine green by name",
            "colourant-restricted",
            'e',
            "/pigments/1/colourants/0/ci",
            file => Colourant(file, 1)["ci"] = "Pigment Green 7"
        );
        yield return new(
            "banned for hair dye",
            "colourant-restricted",
            'e',
            "/pigments/1/colourants/0/ci",
            file => Colourant(file, 1)["ci"] = "CI 12370"
        );
        yield return new(
            "allowed in cosmetics that are rinsed off only",
            "colourant-restricted",
            'e',
            "/pigments/1/colourants/0/ci",
            file => Colourant(file, 1)["ci"] = "CI 21108"
        );
        yield return new(
            "allowed in cosmetics away from mucous membranes only",
            "colourant-restricted",
            'e',
            "/pigments/1/colourants/0/ci",
            file => Colourant(file, 1)["ci"] = "11680"
        );
        yield return new(
            "titanium dioxide as labels write it",
            "titanium-dioxide",
            'w',
            "/pigments/4/colourants/0",
            file => Colourant(file, 4)["ci"] = "CI 77891"
        );
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
}
