using SmpColourMatch.Core.Optics;
using SmpColourMatch.Core.Pigments;

namespace SmpColourMatch.Tests.Pigments.Rules;

/// <content>Faults of ladders and inks.</content>
internal sealed partial record PlantedFault
{
    private static IEnumerable<PlantedFault> Ladders()
    {
        yield return new(
            "rows swapped",
            "ladder-not-monotone",
            'e',
            "/pigments/0/dilutions/4/lab",
            file => Swap(file, 0, 3, 4),
            "ladder-off-fit"
        );
        yield return new(
            "settled before drawing",
            "ladder-not-monotone",
            'e',
            "/pigments/0/dilutions/5/lab",
            file => Lab(file, 0, 5)[0] = 20.5,
            "ladder-off-fit"
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
            file => Lab(file, 0, 4)[2] = Lab(file, 0, 4)[2]!.GetValue<double>() + 8
        );
        yield return new(
            "one b* with the wrong sign",
            "ladder-off-fit",
            'w',
            "/pigments/0/dilutions/4/lab",
            file => Lab(file, 0, 4)[2] = -Lab(file, 0, 4)[2]!.GetValue<double>()
        );
        yield return new(
            "one drawdown too light",
            "ladder-off-fit",
            'w',
            "/pigments/2/dilutions/5/lab",
            file => Lab(file, 2, 5)[0] = Lab(file, 2, 5)[0]!.GetValue<double>() + 6
        );
        yield return new(
            "one drawdown off in hue only",
            "ladder-off-fit",
            'w',
            "/pigments/2/dilutions/5/lab",
            file => Lab(file, 2, 5)[2] = Lab(file, 2, 5)[2]!.GetValue<double>() + 3.5
        );
        yield return new(
            "a row missing from a fine ladder",
            "ladder-step",
            'w',
            "/pigments/5/dilutions/8",
            file => AddFine(file, without: 8),
            "duplicate-ink"
        );
        yield return new(
            "a row missing from a short ladder",
            "ladder-step",
            'w',
            "/pigments/5/dilutions/3",
            file => AddFine(file, without: 9, first: 6, last: 11),
            "duplicate-ink",
            "allowed-beyond-measured",
            "undertone-mismatch",
            "blue-shift"
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
}
