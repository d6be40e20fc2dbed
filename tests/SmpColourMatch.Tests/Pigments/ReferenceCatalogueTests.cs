using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Core.Pigments;

namespace SmpColourMatch.Tests.Pigments;

/// <summary>
/// The built-in catalogue is computed, and this is the computation. After a change of the model or of the list, run this test once with
/// SMPMATCH_WRITE_REFERENCE=1 to write the file anew.
/// </summary>
public static class ReferenceCatalogueTests
{
    private static readonly string[] Carbon = ["77266"];
    private static readonly string[] Oxides = ["77491", "77492", "77499"];

    /// <summary>
    /// Strengths and hues, all chosen by us: 20 is the model's carbon black; α 0.6 and 1.5 bracket the carbons sold as cool and warm; the
    /// browns are iron oxides with little black, weak enough that 1:4 to 1:15 serves, in the hues that brown and red hair on light to tan
    /// skin asks of a dot; the ready shades are the neutral black at 1:8 and the brown at 1:5.
    /// </summary>
    private static readonly (
        string Id,
        string Name,
        PigmentForm Form,
        Undertone Undertone,
        string[] Ci,
        DrawdownInk Ink
    )[] Inks =
    [
        ("ref-neutral", "Reference neutral black", PigmentForm.Concentrate, Undertone.Neutral, Carbon, new(20)),
        ("ref-cool", "Reference cool black", PigmentForm.Concentrate, Undertone.Cool, Carbon, new(20, 0.6)),
        ("ref-warm", "Reference warm black", PigmentForm.Concentrate, Undertone.Warm, Carbon, new(20, 1.5)),
        ("ref-dark-brown", "Reference dark brown", PigmentForm.Concentrate, Undertone.Warm, Oxides, new(8, 2, 1, 3)),
        ("ref-brown", "Reference brown", PigmentForm.Concentrate, Undertone.Warm, Oxides, new(5, 2.2, 0.3, 4)),
        ("ref-auburn", "Reference auburn", PigmentForm.Concentrate, Undertone.Warm, Oxides, new(5, 2, 1.5, 2)),
        ("ref-ready-black", "Reference ready soft black", PigmentForm.Ready, Undertone.Neutral, Carbon, new(20.0 / 9)),
        (
            "ref-ready-brown",
            "Reference ready brown",
            PigmentForm.Ready,
            Undertone.Warm,
            Oxides,
            new(5.0 / 6, 2.2, 0.3, 4)
        ),
    ];

    private static readonly double[] Ladder = [0, 1, 3, 7, 15, 30, 60];

    [Fact]
    public static void KnownFileIsWhatTheModelComputes()
    {
        var computed = CatalogueWriter.Write(Computed());
        if (Environment.GetEnvironmentVariable("SMPMATCH_WRITE_REFERENCE") == "1")
        {
            File.WriteAllBytes(
                Path.Combine(SharedData.RepositoryRoot, "src/SmpColourMatch.Core/Pigments/reference-catalogue.json"),
                computed
            );
        }

        Assert.Equal(computed, ReferenceCatalogue.Utf8());
    }

    [Fact]
    public static void KnownFileHasNoFindingButThatItIsModelled()
    {
        var reading = CatalogueReader.Read(ReferenceCatalogue.Utf8());

        var finding = Assert.Single(reading.Findings);
        Assert.Equal((FindingCodes.ModelledCatalogue, FindingSeverity.Warning), (finding.Code, finding.Severity));
        Assert.Equal(Inks.Length, ReferenceCatalogue.Read().Pigments.Count);
    }

    [Fact]
    public static void RoundtripThroughTheFitGivesTheInkBack()
    {
        var catalogue = ReferenceCatalogue.Read();
        foreach (var (pigment, made) in catalogue.Pigments.Zip(Inks))
        {
            if (pigment.Form != PigmentForm.Concentrate)
            {
                continue;
            }

            var fitted = InkFit.Fit(pigment, catalogue.Measurement!.Substrate);

            Assert.InRange(fitted.LadderDeltaE00, 0, 0.2);
            Assert.Equal(0, fitted.LogStrengthSd);
            foreach (var parts in (double[])[0, 2, 6, 15, 40])
            {
                var skin = new DotModel(ReferenceSkin.All[1].Parameters);
                var wanted = skin.Predict(made.Ink.ToInkOptics(), parts);
                Assert.InRange(DeltaE00.Between(wanted, skin.Predict(fitted.Ink, parts)), 0, 0.5);
            }
        }
    }

    private static PigmentCatalogue Computed()
    {
        var card = new DrawdownModel();
        return new PigmentCatalogue(
            "SmpColourMatch reference (modelled, not for sale)",
            CatalogueBasis.Modelled,
            new MeasurementConditions(
                null,
                "none: computed by this program's drawdown model",
                new Substrate("modelled card", Rounded(card.Predict(new DrawdownInk(0), 0))),
                null
            ),
            "distilled water",
            [
                .. Inks.Select(ink => new Pigment
                {
                    Id = ink.Id,
                    Name = ink.Name,
                    Form = ink.Form,
                    Undertone = ink.Undertone,
                    Carrier = ["aqua"],
                    Colourants = [.. ink.Ci.Select(ci => new Colourant(ci, null))],
                    Dilutions =
                    [
                        .. (ink.Form == PigmentForm.Ready ? [0.0] : Ladder).Select(parts => new MeasuredDilution(
                            parts,
                            Rounded(card.Predict(ink.Ink, parts)),
                            null,
                            null
                        )),
                    ],
                    // The browns are weak: between neat and 1:1 lies more than the eye forgives.
                    Allowed =
                        ink.Form == PigmentForm.Ready ? null : new AllowedDilutions(0, 60, ink.Ci == Carbon ? 1 : 0.5),
                }),
            ]
        );
    }

    private static Lab Rounded(Lab lab) => new(Math.Round(lab.L, 3), Math.Round(lab.A, 3), Math.Round(lab.B, 3));
}
