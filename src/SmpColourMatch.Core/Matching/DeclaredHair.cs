using System.Globalization;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Optics;
using static System.FormattableString;

namespace SmpColourMatch.Core.Matching;

/// <summary>A hair colour told in words or as a Lab, for clients with no hair to measure.</summary>
public static class DeclaredHair
{
    /// <summary>
    /// Doubt of a name. Chosen by us: the names lie about 10 apart in L* (optics.md), so one sd is a third of that, and people choose
    /// the neighbouring word now and then; hue within a name varies less.
    /// </summary>
    private static readonly LabSd NameSd = new(3.5, 1.5, 2.5);

    /// <summary>Doubt of a Lab that somebody typed. Chosen by us: read off an instrument or another photo, on hair that is never even.</summary>
    private static readonly LabSd LabGivenSd = new(1.5, 1, 1);

    /// <summary>Reads a name (black, dark-brown, mid-brown, light-brown, blond, red, grey) or three numbers "L,a,b" with decimal points.</summary>
    /// <exception cref="FormatException">It is neither; the message says what was seen and what is expected.</exception>
    public static HairColour Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        if (NamedHair.Find(trimmed.Replace(' ', '-')) is { } named)
        {
            var white = string.Equals(named.Id, "grey", StringComparison.Ordinal);
            return Declared(new HairModel(named.Parameters).Lab(), NameSd, white ? 1 : 0);
        }

        if (trimmed.Length > 0 && !trimmed.AsSpan().ContainsAnyInRange('0', '9'))
        {
            throw new FormatException(
                Invariant(
                    $"\"{trimmed}\" is no hair colour that is known. Write one of {Names()}, or a Lab as 23.9,3.5,10.1."
                )
            );
        }

        return Declared(ParseLab(trimmed), LabGivenSd, greyFraction: 0);
    }

    private static Lab ParseLab(string text)
    {
        var parts = text.Split(',');
        if (parts.Length != 3)
        {
            throw new FormatException(
                Invariant(
                    $"\"{text}\" is no hair colour: three numbers L*,a*,b* with decimal points are needed, as 23.9,3.5,10.1, or one of {Names()}."
                )
            );
        }

        return new Lab(
            ParseNumber(parts[0], "L*", 0, 100),
            ParseNumber(parts[1], "a*", -128, 128),
            ParseNumber(parts[2], "b*", -128, 128)
        );
    }

    private static double ParseNumber(string text, string coordinate, double min, double max)
    {
        if (
            !double.TryParse(
                text,
                NumberStyles.AllowLeadingSign
                    | NumberStyles.AllowDecimalPoint
                    | NumberStyles.AllowLeadingWhite
                    | NumberStyles.AllowTrailingWhite,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            throw new FormatException(
                Invariant($"{coordinate} of the hair colour is \"{text}\", which is no number. Write it as 23.9.")
            );
        }

        return number >= min && number <= max
            ? number
            : throw new FormatException(
                Invariant($"{coordinate} of the hair colour is {number}, but must lie in {min} to {max}.")
            );
    }

    private static HairColour Declared(Lab lab, LabSd sd, double greyFraction) =>
        new(lab, sd, HairSource.Declared, greyFraction, Pixels: 0);

    private static string Names() => string.Join(", ", NamedHair.All.Select(hair => hair.Id));
}
