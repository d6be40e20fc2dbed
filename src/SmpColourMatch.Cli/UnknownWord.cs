using System.CommandLine;

namespace SmpColourMatch.Cli;

/// <summary>What to say of a word on the command line that means nothing where it stands.</summary>
internal static class UnknownWord
{
    /// <summary>Letters in which a word may differ from the option or command that was probably meant. Chosen by us: one slip and a missing letter; more would suggest strangers.</summary>
    private const int MostSlips = 2;

    /// <param name="word">As typed.</param>
    /// <param name="command">Where it stands.</param>
    /// <param name="root">Of all commands.</param>
    public static string Tell(string word, Command command, Command root)
    {
        var name = word.Split('=')[0];
        return $"'{word}' is not understood here." + Remedy(name, command, root);
    }

    private static string Remedy(string name, Command command, Command root)
    {
        // A word that another command knows is no slip, however alike an option of this one is.
        var owners = WithOption(name, root, "smpmatch").ToArray();
        if (owners.Length > 0)
        {
            return $" It is an option of: {string.Join(", ", owners)}.";
        }

        var known = name.StartsWith('-')
            ? command.Options.Select(option => option.Name)
            : command.Subcommands.Select(child => child.Name);
        var nearest = known.MinBy(one => Slips(name, one));
        return nearest is not null && Slips(name, nearest) <= MostSlips ? $" Did you mean {nearest}?" : "";
    }

    /// <summary>The commands that know an option, as they are typed.</summary>
    private static IEnumerable<string> WithOption(string name, Command command, string path)
    {
        if (command.Options.Any(option => option.Name.Equals(name, StringComparison.Ordinal)))
        {
            yield return path;
        }

        foreach (var child in command.Subcommands)
        {
            foreach (var owner in WithOption(name, child, $"{path} {child.Name}"))
            {
                yield return owner;
            }
        }
    }

    /// <summary>Letters to change, add or leave out until one word is the other (Levenshtein 1966).</summary>
    private static int Slips(string one, string other)
    {
        var before = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 0; i < one.Length; i++)
        {
            var now = new int[before.Length];
            now[0] = i + 1;
            for (var k = 0; k < other.Length; k++)
            {
                var changed = before[k] + (one[i] == other[k] ? 0 : 1);
                now[k + 1] = Math.Min(changed, 1 + Math.Min(before[k + 1], now[k]));
            }

            before = now;
        }

        return before[^1];
    }
}
