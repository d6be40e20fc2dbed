using System.Globalization;
using System.Text.Json.Nodes;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Pigments.Import;

/// <summary>Asks for what is not told of a measurement.</summary>
internal static class ConditionCheck
{
    /// <param name="conditions">In one form.</param>
    /// <param name="hasLab">The table has Lab, whose light must be told.</param>
    /// <param name="hasSpectra">The table has spectra, from which Lab for any light can be had anew.</param>
    /// <param name="notes">Receives what is missing.</param>
    public static void Check(ImportConditions conditions, bool hasLab, bool hasSpectra, FindingSink notes)
    {
        Ask(conditions.Supplier, "the supplier", "--supplier NAME", "SUPPLIER");
        Ask(conditions.Geometry, "the geometry", "--geometry 45/0", "MEASUREMENT_GEOMETRY");
        Ask(conditions.SubstrateName, "the card's name", "--substrate NAME", "SUBSTRATE_NAME");
        Ask(conditions.SubstrateLab, "the card's colour", "--substrate-lab 96,0,2", "SUBSTRATE_LAB");
        if (hasLab)
        {
            Ask(conditions.Illuminant, "the light of the Lab", "--illuminant D65", "ILLUMINANT");
            Ask(conditions.ObserverDegrees, "the observer of the Lab", "--observer 2", "OBSERVER");
            if (
                !hasSpectra
                && conditions is { Illuminant: { } light, ObserverDegrees: { } observer }
                && !ForeignLab.Knows(light, observer)
            )
            {
                Unknown(
                    $"Lab for {Quoted.Of(light)} and {Quoted.Of(observer)} degrees cannot be taken over; D65, D50 and A with 2 or 10 can. Export for D65/2 degrees, or with spectra."
                );
            }
        }

        if (conditions.ReflectanceScale is not (null or "fraction" or "percent"))
        {
            Unknown($"The reflectance scale is {Quoted.Of(conditions.ReflectanceScale)}; write fraction or percent.");
        }

        foreach (var text in (string?[])[conditions.SubstrateLab, conditions.BlackSubstrateLab])
        {
            if (text is not null && ParseLab(text) is null)
            {
                Unknown($"The card's colour is {Quoted.Of(text)}; write L,a,b with decimal points, as 96,0,2.");
            }
        }

        void Ask(string? value, string what, string option, string keyword)
        {
            if (value is null)
            {
                notes.Error(
                    ImportCodes.MissingCondition,
                    "",
                    1,
                    1,
                    $"Not told: {what}. It is not guessed: give {option}, or state {keyword} in the file."
                );
            }
        }

        void Unknown(string message) => notes.Error(ImportCodes.UnknownCondition, "", 1, 1, message);
    }

    public static JsonObject ToJson(ImportConditions conditions)
    {
        var json = new JsonObject
        {
            ["illuminant"] = "D65",
            ["observerDegrees"] = 2,
            ["geometry"] = conditions.Geometry,
        };
        Put("instrument", conditions.Instrument);
        json["substrate"] = Card(conditions.SubstrateName, conditions.SubstrateLab);
        if (conditions.BlackSubstrateLab is not null)
        {
            json["blackSubstrate"] = Card(conditions.BlackSubstrateName ?? "black card", conditions.BlackSubstrateLab);
        }

        Put("date", conditions.Date);
        return json;

        void Put(string name, string? value)
        {
            if (value is not null)
            {
                json[name] = value;
            }
        }
    }

    private static JsonObject Card(string? name, string? lab) =>
        new() { ["name"] = name, ["lab"] = MeasurementImport.Triple(ParseLab(lab!)!.Value) };

    private static Lab? ParseLab(string text)
    {
        var numbers = text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(part =>
                double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                    ? value
                    : double.NaN
            )
            .ToArray();
        return numbers is [>= 0 and <= 100, >= -128 and <= 128, >= -128 and <= 128]
            ? new Lab(numbers[0], numbers[1], numbers[2])
            : null;
    }
}
