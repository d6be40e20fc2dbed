using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SmpColourMatch.Tests.Pigments.Rules;

/// <summary>Finds the line of a JSON pointer by a walk of its own, so that the reader's lines are checked against something else.</summary>
internal static class JsonLines
{
    public static int LineOf(string json, string pointer)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(utf8);
        var path = new List<string>();
        var counters = new Stack<int>(); // −1 in an object
        string? key = null;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                key = reader.GetString();
                continue;
            }

            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                counters.Pop();
                if (path.Count > 0)
                {
                    path.RemoveAt(path.Count - 1);
                }

                continue;
            }

            var here = "";
            if (counters.Count > 0)
            {
                if (key is not null)
                {
                    here = key;
                    key = null;
                }
                else
                {
                    var next = counters.Pop() + 1;
                    counters.Push(next);
                    here = next.ToString(CultureInfo.InvariantCulture);
                }
            }

            var full = string.Concat(path.Select(part => "/" + part)) + (counters.Count > 0 ? "/" + here : "");
            if (full == pointer)
            {
                return 1 + utf8.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n');
            }

            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                if (counters.Count > 0)
                {
                    path.Add(here);
                }

                counters.Push(-1);
            }
        }

        throw new ArgumentException($"No {pointer} in the file.", nameof(pointer));
    }
}
