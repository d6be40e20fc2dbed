using System.Text;
using System.Text.Json;
using static System.FormattableString;

namespace SmpColourMatch.Core.Pigments;

/// <summary>
/// Reads JSON in one pass into values that know their line. Comments, trailing commas and repeated keys are reported and passed over,
/// so that the faults behind them are found too.
/// </summary>
internal sealed class LocatedJson
{
    /// <summary>Deepest nesting. The format needs 7; chosen by us with room for later versions.</summary>
    public const int MaxDepth = 32;

    /// <summary>
    /// Most values in a file, chosen by us: 300 pigments with 60 spectra of 100 samples, and a hostile file stays below 250 MB of memory.
    /// </summary>
    public const int MaxValues = 2_000_000;

    private readonly FindingSink _findings;
    private readonly Stack<LocatedValue> _open = new();
    private readonly Stack<HashSet<string>?> _keys = new();
    private LocatedValue? _root;
    private string? _key;
    private bool _skipped;

    private LocatedJson(FindingSink findings) => _findings = findings;

    /// <summary>The root value, or null when the JSON cannot be read to its end (which is then among the findings).</summary>
    /// <param name="utf8">Valid UTF-8 without byte order mark.</param>
    /// <param name="findings">Receives the faults.</param>
    public static LocatedValue? Read(ReadOnlySpan<byte> utf8, FindingSink findings)
    {
        var position = new TextPosition();
        try
        {
            return new LocatedJson(findings).Run(utf8, ref position);
        }
        catch (JsonException broken)
        {
            position.AdvanceTo(utf8, OffsetOf(utf8, broken));
            findings.Error(
                FindingCodes.BrokenJson,
                "",
                position.Line,
                position.Column,
                Invariant($"The JSON is broken here: {CauseAt(utf8, position.Offset)} What follows was not checked.")
            );
            return null;
        }
    }

    private LocatedValue? Run(ReadOnlySpan<byte> utf8, ref TextPosition position)
    {
        var reader = new Utf8JsonReader(
            utf8,
            new JsonReaderOptions
            {
                CommentHandling = JsonCommentHandling.Allow,
                AllowTrailingCommas = true,
                MaxDepth = MaxDepth + 2,
            }
        );
        var values = 0;
        var previousEnd = 0;
        var commaSeen = false;
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            position.AdvanceTo(utf8, start);
            commaSeen |= utf8[previousEnd..start].Contains((byte)',');
            previousEnd = (int)reader.BytesConsumed;
            switch (reader.TokenType)
            {
                case JsonTokenType.Comment:
                    _findings.Error(
                        FindingCodes.JsonComment,
                        _open.TryPeek(out var around) ? around.Pointer : "",
                        position.Line,
                        position.Column,
                        "A comment is not JSON, and other programs refuse it. Take it out."
                    );
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    var closed = _open.Pop();
                    _keys.Pop();
                    if (commaSeen)
                    {
                        _findings.Error(
                            FindingCodes.TrailingComma,
                            closed.Pointer,
                            position.Line,
                            position.Column,
                            "A comma before the closing bracket is not JSON. Take the comma out."
                        );
                    }

                    break;
                case JsonTokenType.PropertyName:
                    ReadKey(ref reader, position);
                    break;
                default:
                    if (++values > MaxValues || _open.Count > MaxDepth)
                    {
                        TellLimit(values, position);
                        return null;
                    }

                    Attach(ref reader, position);
                    break;
            }

            commaSeen = false;
        }

        return _root;
    }

    private void ReadKey(ref Utf8JsonReader reader, TextPosition position)
    {
        _key = StringOf(ref reader, position) ?? "";
        var keys = _keys.Pop() ?? new HashSet<string>(StringComparer.Ordinal);
        _keys.Push(keys);
        _skipped = !keys.Add(_key);
        if (_skipped)
        {
            _findings.Error(
                FindingCodes.DuplicateKey,
                Invariant($"{_open.Peek().Pointer}/{_key}"),
                position.Line,
                position.Column,
                Invariant(
                    $"The field {Quoted.Of(_key)} is given twice in one object; the first is used here, other programs use the last. Keep one."
                )
            );
        }
    }

    private void Attach(ref Utf8JsonReader reader, TextPosition position)
    {
        var parent = _open.TryPeek(out var top) ? top : null;
        var kind = KindOf(reader.TokenType);
        var value = new LocatedValue
        {
            Kind = kind,
            Parent = parent,
            Key = _key,
            Index = parent?.Children.Count ?? 0,
            Line = position.Line,
            Column = position.Column,
            Text = kind == JsonValueKind.String ? StringOf(ref reader, position) ?? "" : null,
            Number = kind == JsonValueKind.Number && reader.TryGetDouble(out var number) ? number : 0,
        };
        if (!_skipped)
        {
            parent?.Children.Add(value);
            _root ??= value;
        }

        _key = null;
        _skipped = false;
        if (kind is JsonValueKind.Object or JsonValueKind.Array)
        {
            _open.Push(value);
            _keys.Push(null);
        }
    }

    /// <summary>The text, or null when its escapes are no Unicode (half a surrogate pair), which is reported.</summary>
    private string? StringOf(ref Utf8JsonReader reader, TextPosition position)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            _findings.Error(
                FindingCodes.ControlCharacter,
                _open.TryPeek(out var around) ? around.Pointer : "",
                position.Line,
                position.Column,
                "This text holds half a surrogate pair (\\ud800 to \\udfff alone), which is no character. Write the character itself."
            );
            return null;
        }
    }

    private void TellLimit(int values, TextPosition position)
    {
        var tooMany = values > MaxValues;
        _findings.Error(
            tooMany ? FindingCodes.TooManyValues : FindingCodes.TooDeep,
            _open.TryPeek(out var around) ? around.Pointer : "",
            position.Line,
            position.Column,
            tooMany
                ? Invariant(
                    $"More than {MaxValues} values: this is no pigment catalogue. Split it, or leave spectra out."
                )
                : Invariant(
                    $"Nested deeper than {MaxDepth} levels, where a catalogue needs 7. Take out what does not belong."
                )
        );
    }

    private static JsonValueKind KindOf(JsonTokenType token) =>
        token switch
        {
            JsonTokenType.StartObject => JsonValueKind.Object,
            JsonTokenType.StartArray => JsonValueKind.Array,
            JsonTokenType.String => JsonValueKind.String,
            JsonTokenType.Number => JsonValueKind.Number,
            JsonTokenType.True => JsonValueKind.True,
            JsonTokenType.False => JsonValueKind.False,
            _ => JsonValueKind.Null,
        };

    private static int OffsetOf(ReadOnlySpan<byte> utf8, JsonException broken)
    {
        var offset = 0;
        for (var line = broken.LineNumber ?? 0; line > 0; line--)
        {
            var next = utf8[offset..].IndexOf((byte)'\n');
            if (next < 0)
            {
                break;
            }

            offset += next + 1;
        }

        return (int)Math.Min(utf8.Length, offset + (broken.BytePositionInLine ?? 0));
    }

    /// <summary>What probably went wrong, told from the byte at which reading stopped.</summary>
    private static string CauseAt(ReadOnlySpan<byte> utf8, int offset)
    {
        if (offset >= utf8.Length)
        {
            return "the file ends too early; a quote, bracket or brace was opened and not closed, or the copy was cut off.";
        }

        var before = utf8[..offset].TrimEnd(" \t\r\n"u8);
        return (char)utf8[offset] switch
        {
            '\'' => "single quotes; JSON wants \"double quotes\".",
            > '\u007F' => Invariant(
                $"{Unexpected(utf8[offset..])}, which JSON has only within texts; outside them it wants plain \"double quotes\" and blanks."
            ),
            >= '0' and <= '9' when before is [.., (byte)','] =>
                "a number where a field's name should stand; if it is a decimal comma, write a point (1.5, not 1,5).",
            '"' => "a comma is missing before this text, or a quote inside a text lacks its backslash.",
            '{' or '[' => "a comma or a colon is missing before this bracket.",
            'N' or 'I' or '-' or '+' =>
                "not a JSON number; leave the field out or write null when a value is not known.",
            < ' ' => "a line break or control character inside a text, or a missing value.",
            var other => Invariant($"unexpected {Quoted.Of(other.ToString())}."),
        };
    }

    /// <summary>The character that a valid UTF-8 text goes on with, by name where it cannot be seen.</summary>
    private static string Unexpected(ReadOnlySpan<byte> utf8)
    {
        _ = Rune.DecodeFromUtf8(utf8, out var rune, out _);
        return Rune.IsLetterOrDigit(rune) || Rune.IsPunctuation(rune) || Rune.IsSymbol(rune)
            ? Invariant($"unexpected {Quoted.Of(rune.ToString())}")
            : Invariant($"an invisible character, U+{rune.Value:X4}");
    }
}
