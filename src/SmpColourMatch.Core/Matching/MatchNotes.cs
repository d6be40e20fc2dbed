using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Core.Pigments;
using SmpColourMatch.Imaging.Notes;
using static System.FormattableString;

namespace SmpColourMatch.Core.Matching;

/// <summary>Tells in words what speaks against a recommendation, with the values seen and what to do.</summary>
internal static class MatchNotes
{
    /// <summary>More diluted than optics.md's table goes; beyond it a dot is hardly seen.</summary>
    private const double VeryDilute = 60;

    /// <summary>Coordinate differences smaller than this are not worth a word.</summary>
    private const double WorthAWord = 1;

    public static IReadOnlyList<Note> Write(
        JudgedCatalogue judged,
        MatchReach reach,
        SkinFit fit,
        Lab skin,
        HairColour hair,
        CatalogueBasis basis
    )
    {
        var notes = new List<Note>();
        var best = judged.Best;
        var name = Named(judged, best);
        switch (reach)
        {
            case MatchReach.HairLighterThanSkin:
                Warn(
                    NoteCodes.HairLighterThanSkin,
                    Invariant(
                        $"The hair (L* {hair.Lab.L:0}) is not darker than the skin (L* {skin.L:0}), and ink only darkens: no strength matches it. "
                    )
                        + Invariant(
                            $"Match its darker, pigmented part if there is any: declare that colour. The least visible ink here is {name}."
                        )
                );
                break;
            case MatchReach.DarkerThanReachable:
                Tell(
                    NoteCodes.DarkerThanReachable,
                    best.TooDark || DeltaE00.Between(best.Dot, judged.Target) > judged.Tolerance
                        ? NoteSeverity.Warning
                        : NoteSeverity.Info,
                    Invariant(
                        $"Hair this dark on this skin asks for a dot of L* {judged.Target.L:0.0}; the strongest ink heals to L* {judged.Candidates.Min(candidate => candidate.Dot.L):0.0}. "
                    ) + Invariant($"Set the dots closer rather than stronger; {name} is the strongest that helps.")
                );
                break;
            case MatchReach.OutOfCatalogue:
                Tell(
                    NoteCodes.OutOfCatalogue,
                    judged.LightnessFits ? NoteSeverity.Info : NoteSeverity.Warning,
                    Invariant(
                        $"{(judged.LightnessFits ? "The lightness fits but not the hue" : "No pigment of this catalogue comes near enough")}: {name} would heal "
                    )
                        + Invariant(
                            $"{Miss(best.Dot, judged.Target)} than it should (CIEDE2000 {DeltaE00.Between(best.Dot, judged.Target):0.0}, good is {judged.Tolerance:0.0}). {Lacking(judged)}"
                        )
                );
                break;
        }

        if (best.Parts > VeryDilute && reach != MatchReach.HairLighterThanSkin)
        {
            Warn(
                NoteCodes.VeryDilute,
                Invariant(
                    $"{name} is very dilute: such dots are hardly seen and fade first. Try a patch and expect a further session, or use a lighter shade."
                )
            );
        }

        if (hair.GreyFraction >= ConfidenceRule.MuchGrey)
        {
            Warn(NoteCodes.GreyHair, GreyAdvice(judged, skin, hair));
        }

        if (ConfidenceRule.IsUnusual(fit))
        {
            Warn(
                NoteCodes.UnusualSkin,
                Invariant(
                    $"The skin's colour (L* {skin.L:0.0}, a* {skin.A:0.0}, b* {skin.B:0.0}) is no skin that the model knows (nearest: CIEDE2000 {fit.DeltaE00:0.0}). Check light and white balance, and photograph again."
                )
            );
        }

        if (judged.Ladders[best.Ladder].Ink.LogStrengthSd > 0)
        {
            Warn(
                NoteCodes.FewDilutions,
                Invariant(
                    $"{judged.Ladders[best.Ladder].Pigment.Name} has fewer than {InkFit.EnoughDilutions} measured dilutions: its strength may be a third off. Ask the supplier for a longer ladder; rely on the patch test."
                )
            );
        }

        if (hair.Source == HairSource.Declared)
        {
            Tell(
                NoteCodes.DeclaredHair,
                NoteSeverity.Info,
                Invariant(
                    $"The hair colour was declared (L* {hair.Lab.L:0}), not measured; the interval allows for that."
                )
            );
        }

        if (basis == CatalogueBasis.Modelled)
        {
            Tell(
                NoteCodes.ModelledCatalogue,
                NoteSeverity.Info,
                "The catalogue is modelled, not measured: use it to see how the method works, and a measured catalogue of your own pigments for clients."
            );
        }

        return notes;

        void Warn(string code, string message) => Tell(code, NoteSeverity.Warning, message);

        void Tell(string code, NoteSeverity severity, string message) => notes.Add(new Note(code, severity, message));
    }

    private static string Named(JudgedCatalogue judged, in MatchCandidate candidate) =>
        Invariant($"{judged.Ladders[candidate.Ladder].Pigment.Name} {DilutionText.Short(candidate.Parts)}");

    /// <summary>"L* 3.1 darker and b* 4.0 more yellow".</summary>
    private static string Miss(Lab dot, Lab target)
    {
        var (l, a, b) = dot - target;
        var words = new List<string>(3);
        Add(l, "L*", "lighter", "darker");
        Add(a, "a*", "redder", "greener");
        Add(b, "b*", "more yellow", "bluer");
        return words.Count == 0 ? "slightly different" : string.Join(" and ", words);

        void Add(double difference, string coordinate, string more, string less)
        {
            if (Math.Abs(difference) >= WorthAWord)
            {
                words.Add(Invariant($"{coordinate} {Math.Abs(difference):0.0} {(difference > 0 ? more : less)}"));
            }
        }
    }

    /// <summary>Which pigment is missing from the shelf.</summary>
    private static string Lacking(JudgedCatalogue judged)
    {
        var (l, a, b) = judged.Target - judged.Best.Dot;
        var lightest = judged.Candidates.Max(candidate => candidate.Dot.L);
        if (judged.Best.TooDark || (l > WorthAWord && judged.Target.L > lightest))
        {
            return "A weaker ink is lacking: one that may be diluted further.";
        }

        var hue =
            Math.Abs(b) >= Math.Abs(a) ? (b > 0 ? "warmer (more yellow)" : "cooler (less yellow)")
            : a > 0 ? "redder"
            : "less red";
        return Invariant($"A {hue} shade is lacking.");
    }

    /// <summary>Dots set as densely as all hairs, grey ones included, should each remove the average light.</summary>
    private static string GreyAdvice(JudgedCatalogue judged, Lab skin, HairColour hair)
    {
        var text = Invariant(
            $"{hair.GreyFraction:0%} of the hair is grey or white, which no ink can match; the target is its pigmented part."
        );
        if (hair.GreyFraction >= 1)
        {
            return text + " There is none here: choose the lightest dots that the client likes, by patch test.";
        }

        var average = skin + ((1 - hair.GreyFraction) * (judged.Target - skin));
        var ladder = judged.Ladders[judged.Best.Ladder];
        var nearest = 0;
        for (var i = 1; i < ladder.Dots.Length; i++)
        {
            if (Math.Abs(ladder.Dots[i].L - average.L) < Math.Abs(ladder.Dots[nearest].L - average.L))
            {
                nearest = i;
            }
        }

        return Invariant(
            $"{text} Set as many dots as there are dark hairs; or, with a dot for each hair, dilute more: about {DilutionText.Short(ladder.Parts[nearest])}."
        );
    }
}
