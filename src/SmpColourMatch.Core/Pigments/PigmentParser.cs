using static System.FormattableString;

namespace SmpColourMatch.Core.Pigments;

/// <summary>Reads one entry of <c>pigments</c>. What is missing or faulty is reported; then the returned pigment is not used.</summary>
internal static class PigmentParser
{
    /// <summary>Most dilutions to choose from; chosen by us: more than a syringe can tell apart, few enough to be quick.</summary>
    private const int MaxSteps = 1000;

    private static readonly (string, PigmentForm)[] Forms =
    [
        ("concentrate", PigmentForm.Concentrate),
        ("ready", PigmentForm.Ready),
    ];

    private static readonly (string, Undertone)[] Undertones =
    [
        ("cool", Undertone.Cool),
        ("neutral", Undertone.Neutral),
        ("warm", Undertone.Warm),
    ];

    private static readonly (string, Sterilisation)[] Sterilisations =
    [
        ("gamma", Sterilisation.Gamma),
        ("EO", Sterilisation.EthyleneOxide),
        ("heat", Sterilisation.Heat),
        ("none", Sterilisation.None),
    ];

    public static Pigment Parse(LocatedFields fields, FindingSink findings)
    {
        var form = fields.Choice("form", Forms, required: true) ?? PigmentForm.Concentrate;
        var pigment = new Pigment
        {
            Id = fields.Text("id"),
            Name = fields.Text("name"),
            Form = form,
            Undertone = fields.Choice("undertone", Undertones),
            Carrier = [.. Carriers(fields, findings)],
            Colourants = [.. fields.Objects("colourants").Select(ParseColourant)],
            DropMicrolitres = fields.Number("dropMicrolitres", ValueRange.DropMicrolitres),
            Dilutions = ParseDilutions(fields, form, findings),
            Allowed = fields.Object("allowed") is { } allowed ? ParseAllowed(allowed, form, findings) : null,
            Healed = [.. fields.Objects("healed").Select(ParseHealed)],
            Gain = fields.Number("gain", ValueRange.Gain),
            Lots = [.. fields.Objects("lots").Select(lot => ParseLot(lot, findings))],
            Regulatory = [.. fields.Objects("regulatory").Select(ParseRegulatory)],
        };
        fields.ReportUnknown();
        return pigment;
    }

    private static IEnumerable<string> Carriers(LocatedFields fields, FindingSink findings)
    {
        foreach (var item in fields.List("carrier"))
        {
            if (
                fields.Expect(item, System.Text.Json.JsonValueKind.String, "a text in double quotes")
                && TextChecks.Check(item, maxLength: 200, findings) is { } text
            )
            {
                yield return text;
            }
        }
    }

    private static Colourant ParseColourant(LocatedFields fields)
    {
        var colourant = new Colourant(fields.Text("ci"), fields.Number("weightPercent", ValueRange.Percent));
        fields.ReportUnknown();
        return colourant;
    }

    private static List<MeasuredDilution> ParseDilutions(LocatedFields pigment, PigmentForm form, FindingSink findings)
    {
        var dilutions = new List<MeasuredDilution>();
        var seen = new Dictionary<double, LocatedValue>();
        foreach (var fields in pigment.Objects("dilutions", required: true))
        {
            var parts = fields.Number("diluentParts", ValueRange.DiluentParts, required: true);
            if (parts is { } known)
            {
                if (!seen.TryAdd(known, fields.Node))
                {
                    findings.Error(
                        FindingCodes.DuplicateDilution,
                        fields.Node.Member("diluentParts")!,
                        Invariant(
                            $"The dilution {known} stands here a second time (first at line {seen[known].Line}). Average the two into one entry."
                        )
                    );
                }

                if (form == PigmentForm.Ready && known != 0)
                {
                    findings.Error(
                        FindingCodes.ReadyDiluted,
                        fields.Node.Member("diluentParts")!,
                        Invariant(
                            $"A ready pigment is used as it comes, but here it is diluted by {known} parts. Keep only diluentParts 0, or call its form \"concentrate\"."
                        )
                    );
                }
            }

            var lab = fields.Lab("lab", required: true) ?? default;
            var sd = fields.LabSd("labSd");
            var spectrum = fields.Object("spectrum") is { } inner ? ParseSpectrum(inner, findings) : null;
            var black = fields.Object("overBlack") is { } over ? ParseOverBlack(over, findings) : null;
            fields.ReportUnknown();
            dilutions.Add(new MeasuredDilution(parts ?? 0, lab, sd, spectrum) { OverBlack = black });
        }

        return dilutions;
    }

    private static CardReading ParseOverBlack(LocatedFields fields, FindingSink findings)
    {
        var reading = new CardReading(
            fields.Lab("lab", required: true) ?? default,
            fields.Object("spectrum") is { } inner ? ParseSpectrum(inner, findings) : null
        );
        fields.ReportUnknown();
        return reading;
    }

    private static ReflectanceSpectrum ParseSpectrum(LocatedFields fields, FindingSink findings)
    {
        var start = fields.Number("startNm", ValueRange.StartNm, required: true);
        var step = fields.Number("stepNm", ValueRange.StepNm, required: true);
        var items = fields.List("reflectance", required: true);
        var values = new List<double>(items.Count);
        // Another unit puts all samples out of range; that is one fault, told at the first of them.
        var flood = 2 * items.Count(item => item.Number > ValueRange.Reflectance.Max) >= items.Count;
        var told = false;
        foreach (var item in items)
        {
            var above = item.Number > ValueRange.Reflectance.Max;
            values.Add(flood && above && told ? 0 : fields.NumberOf(item, ValueRange.Reflectance) ?? 0);
            told |= above;
        }

        fields.ReportUnknown();
        var end = start + (step * (values.Count - 1));
        if (values.Count > 0 && (start > 400 || end < 700))
        {
            findings.Error(
                FindingCodes.ShortSpectrum,
                fields.Node,
                Invariant(
                    $"The spectrum runs from {start} to {end} nm ({values.Count} samples) but must cover 400 to 700 nm. Give all samples, or leave the spectrum out."
                )
            );
        }

        return new ReflectanceSpectrum(start ?? 0, step ?? 0, values);
    }

    private static AllowedDilutions ParseAllowed(LocatedFields fields, PigmentForm form, FindingSink findings)
    {
        var min = fields.Number("minDiluentParts", ValueRange.DiluentParts, required: true) ?? 0;
        var max = fields.Number("maxDiluentParts", ValueRange.DiluentParts, required: true) ?? min;
        var step = fields.Number("step", ValueRange.Step, required: true) ?? 1;
        fields.ReportUnknown();
        if (min > max)
        {
            findings.Error(
                FindingCodes.MinAboveMax,
                fields.Node,
                Invariant(
                    $"minDiluentParts {min} is above maxDiluentParts {max}. Swap them: fewer parts diluent is the stronger ink."
                )
            );
        }
        else if ((max - min) / step > MaxSteps)
        {
            findings.Error(
                FindingCodes.TooManySteps,
                fields.Node,
                Invariant(
                    $"From {min} to {max} in steps of {step} are more than {MaxSteps} dilutions. Choose a larger step."
                )
            );
        }
        else if (form == PigmentForm.Ready && max != 0)
        {
            findings.Error(
                FindingCodes.ReadyDiluted,
                fields.Node,
                Invariant(
                    $"A ready pigment is used as it comes, but dilutions up to {max} parts are allowed. Leave \"allowed\" out, or call its form \"concentrate\"."
                )
            );
        }

        return new AllowedDilutions(min, max, step);
    }

    private static HealedPatch ParseHealed(LocatedFields fields)
    {
        var patch = new HealedPatch(
            fields.Lab("skinLab", required: true) ?? default,
            fields.Number("diluentParts", ValueRange.DiluentParts, required: true) ?? 0,
            fields.Number("day", ValueRange.Day, required: true) ?? 0,
            fields.Lab("dotLab", required: true) ?? default,
            fields.Whole("count", ValueRange.Count) ?? 1
        );
        fields.ReportUnknown();
        return patch;
    }

    private static PigmentLot ParseLot(LocatedFields fields, FindingSink findings)
    {
        var lot = new PigmentLot(
            fields.Text("lot"),
            fields.Date("made"),
            fields.Date("expires"),
            fields.Whole("openedDays", ValueRange.Day),
            fields.Choice("sterile", Sterilisations)
        )
        {
            Opened = fields.Date("opened"),
        };
        fields.ReportUnknown();
        if (lot.Expires < lot.Made)
        {
            findings.Error(
                FindingCodes.ExpiresBeforeMade,
                fields.Node,
                Invariant(
                    $"The lot expires on {lot.Expires:yyyy-MM-dd}, before it was made on {lot.Made:yyyy-MM-dd}. Check both dates."
                )
            );
        }

        return lot;
    }

    private static RegulatoryEntry ParseRegulatory(LocatedFields fields)
    {
        var entry = new RegulatoryEntry(
            fields.Text("region"),
            fields.Text("rule"),
            fields.Text("status"),
            fields.OptionalText("document")
        );
        fields.ReportUnknown();
        return entry;
    }
}
