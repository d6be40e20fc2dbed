using System.Globalization;
using System.Text.Json;
using SmpColourMatch.Core.Colorimetry;
using static System.FormattableString;

namespace SmpColourMatch.Core.Pigments;

/// <summary>
/// Takes fields out of one JSON object and reports each that is missing, of the wrong type or out of range. Remembers what was asked
/// for, so that <see cref="ReportUnknown"/> knows what nobody asked for.
/// </summary>
internal sealed class LocatedFields(LocatedValue node, FindingSink findings)
{
    /// <summary>Longest text, in characters. Chosen by us: longer does not fit a line of a report.</summary>
    private const int MaxText = 200;

    private readonly List<string> _asked = [];

    public LocatedValue Node => node;

    /// <summary>A text of at least one visible character; "" when missing or faulty, which is reported.</summary>
    public string Text(string name) => OptionalText(name, required: true) ?? "";

    public string? OptionalText(string name, bool required = false)
    {
        var value = Take(name, required);
        return value is not null && Expect(value, JsonValueKind.String, "a text in double quotes")
            ? TextChecks.Check(value, MaxText, findings)
            : null;
    }

    public double? Number(string name, ValueRange range, bool required = false)
    {
        var value = Take(name, required);
        return value is null ? null : NumberOf(value, range);
    }

    public int? Whole(string name, ValueRange range, bool required = false)
    {
        if (Take(name, required) is not { } value || NumberOf(value, range) is not { } number)
        {
            return null;
        }

        if (number != Math.Floor(number))
        {
            findings.Error(
                FindingCodes.WrongType,
                value,
                Invariant($"{name} is {value.Shown} but must be a whole number. Round it.")
            );
            return null;
        }

        return (int)number;
    }

    /// <summary>One of a few words, written exactly.</summary>
    public T? Choice<T>(string name, IReadOnlyList<(string Word, T Value)> choices, bool required = false)
        where T : struct
    {
        var value = Take(name, required);
        if (value is null || !Expect(value, JsonValueKind.String, "a text in double quotes"))
        {
            return null;
        }

        foreach (var (word, choice) in choices)
        {
            if (string.Equals(word, value.Text, StringComparison.Ordinal))
            {
                return choice;
            }
        }

        findings.Error(
            FindingCodes.UnknownValue,
            value,
            Invariant(
                $"{name} is {value.Shown}, which is not known. Write one of: {string.Join(", ", choices.Select(choice => choice.Word))}."
            )
        );
        return null;
    }

    /// <summary>A day written yyyy-MM-dd.</summary>
    public DateOnly? Date(string name)
    {
        var value = Take(name, required: false);
        if (value is null || !Expect(value, JsonValueKind.String, "a date in double quotes, as \"2026-01-31\""))
        {
            return null;
        }

        if (
            DateOnly.TryParseExact(
                value.Text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            ) && date.Year is >= 1990 and <= 2100
        )
        {
            return date;
        }

        findings.Error(
            FindingCodes.BadDate,
            value,
            Invariant(
                $"{name} is {value.Shown}, which is no day from 1990 to 2100 written year-month-day. Write it as \"2026-01-31\"."
            )
        );
        return null;
    }

    public Lab? Lab(string name, bool required = false) =>
        Triple(name, "[L*, a*, b*]", ValueRange.Lightness, ValueRange.Opponent, required) is { } values
            ? new Lab(values[0], values[1], values[2])
            : null;

    public LabSd? LabSd(string name) =>
        Triple(
            name,
            "[sd of L*, sd of a*, sd of b*]",
            ValueRange.LabDeviation,
            ValueRange.LabDeviation,
            required: false
        )
            is { } values
            ? new LabSd(values[0], values[1], values[2])
            : null;

    public LocatedFields? Object(string name, bool required = false)
    {
        var value = Take(name, required);
        return value is not null && Expect(value, JsonValueKind.Object, "an object in braces { }")
            ? new LocatedFields(value, findings)
            : null;
    }

    /// <summary>The items of a list; none when it is missing or faulty.</summary>
    public IReadOnlyList<LocatedValue> List(string name, bool required = false)
    {
        var value = Take(name, required);
        if (value is null || !Expect(value, JsonValueKind.Array, "a list in brackets [ ]"))
        {
            return [];
        }

        if (required && value.Children.Count == 0)
        {
            findings.Error(
                FindingCodes.EmptyList,
                value,
                Invariant($"{name} is empty; at least one entry is needed. Add one.")
            );
        }

        return value.Children;
    }

    /// <summary>A list of objects, each as its fields.</summary>
    public IEnumerable<LocatedFields> Objects(string name, bool required = false)
    {
        foreach (var item in List(name, required))
        {
            if (Expect(item, JsonValueKind.Object, "an object in braces { }"))
            {
                yield return new LocatedFields(item, findings);
            }
        }
    }

    public double? NumberOf(LocatedValue value, ValueRange range)
    {
        if (!Expect(value, JsonValueKind.Number, "a number, without quotes and with a decimal point"))
        {
            return null;
        }

        if (range.Contains(value.Number))
        {
            return value.Number;
        }

        findings.Error(
            FindingCodes.OutOfRange,
            value,
            Invariant($"{NameOf(value)} is {value.Shown} but must lie in {range}. Check the value and its unit.")
        );
        return null;
    }

    /// <summary>To be called last: warns of fields that nobody asked for, with the nearest name that is known.</summary>
    public void ReportUnknown()
    {
        foreach (var child in node.Children)
        {
            if (child.Key is { } key && !findings.IsFull && !_asked.Contains(key))
            {
                var nearest = NearestName.Find(key, _asked);
                findings.Warning(
                    FindingCodes.UnknownField,
                    child,
                    Invariant($"The field {Quoted.Of(key)} is not known and is ignored. ")
                        + (nearest is null ? "Take it out." : Invariant($"Did you mean \"{nearest}\"?"))
                );
            }
        }
    }

    public bool Expect(LocatedValue value, JsonValueKind kind, string wanted)
    {
        if (value.Kind == kind)
        {
            return true;
        }

        findings.Error(
            FindingCodes.WrongType,
            value,
            Invariant($"{NameOf(value)} is {value.Shown} but must be {wanted}. Rewrite it.")
        );
        return false;
    }

    /// <summary>The value of a field; null when it is absent, or JSON's null where that is allowed.</summary>
    private LocatedValue? Take(string name, bool required)
    {
        _asked.Add(name);
        var value = node.Member(name);
        if (value is { Kind: not JsonValueKind.Null })
        {
            return value;
        }

        if (required)
        {
            findings.Error(
                FindingCodes.MissingField,
                value ?? node,
                Invariant(
                    $"The field \"{name}\" is missing{(value is null ? "" : " (null)")} in {NameOf(node)}. Add it."
                )
            );
        }

        return null;
    }

    private double[]? Triple(string name, string wanted, ValueRange first, ValueRange others, bool required)
    {
        var value = Take(name, required);
        if (value is null || !Expect(value, JsonValueKind.Array, Invariant($"a list of three numbers {wanted}")))
        {
            return null;
        }

        if (value.Children.Count != 3)
        {
            findings.Error(
                FindingCodes.WrongLength,
                value,
                Invariant(
                    $"{name} has {value.Children.Count} entries but needs three: {wanted}. Mind decimal commas: write 61.2, not 61,2."
                )
            );
            return null;
        }

        var numbers = new double[3];
        var sound = true;
        for (var i = 0; i < 3; i++)
        {
            var number = NumberOf(value.Children[i], i == 0 ? first : others);
            sound &= number is not null;
            numbers[i] = number ?? 0;
        }

        return sound ? numbers : null;
    }

    private static string NameOf(LocatedValue value) =>
        value.Parent is null ? "the file"
        : value.Key is { } key ? Quoted.Clean(key)
        : Invariant($"entry {value.Index + 1} of {NameOf(value.Parent)}");
}
