using System.Globalization;
using System.Text.Json;

namespace SmpColourMatch.Core.Pigments;

/// <summary>A JSON value that knows where it stands in its file, so that a finding can point at it.</summary>
internal sealed class LocatedValue
{
    public required JsonValueKind Kind { get; init; }

    public required LocatedValue? Parent { get; init; }

    /// <summary>Its name in the parent object; null in an array and for the root.</summary>
    public required string? Key { get; init; }

    /// <summary>Its place among the parent's children.</summary>
    public required int Index { get; init; }

    /// <summary>From 1.</summary>
    public required int Line { get; init; }

    /// <summary>From 1, in characters.</summary>
    public required int Column { get; init; }

    public string? Text { get; init; }

    public double Number { get; init; }

    /// <summary>Items of an array or members of an object, in the file's order; of a repeated key only the first.</summary>
    public List<LocatedValue> Children { get; } = [];

    /// <summary>The JSON pointer, RFC 6901.</summary>
    public string Pointer
    {
        get
        {
            if (Parent is null)
            {
                return "";
            }

            var token =
                Key?.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)
                ?? Index.ToString(CultureInfo.InvariantCulture);
            return $"{Parent.Pointer}/{token}";
        }
    }

    public LocatedValue? Member(string key)
    {
        foreach (var child in Children)
        {
            if (string.Equals(child.Key, key, StringComparison.Ordinal))
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>The value as it is shown in a message.</summary>
    public string Shown =>
        Kind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            JsonValueKind.String => Quoted.Of(Text ?? ""),
            JsonValueKind.Number => Number.ToString("R", CultureInfo.InvariantCulture),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => "null",
        };
}
