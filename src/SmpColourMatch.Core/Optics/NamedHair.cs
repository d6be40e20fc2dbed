namespace SmpColourMatch.Core.Optics;

/// <summary>A hair colour that people have a word for.</summary>
/// <param name="Id">The word of the command line, kebab-case.</param>
/// <param name="Name">For people.</param>
/// <param name="Parameters">Assumed, after typical Lab of the colour.</param>
public sealed record NamedHair(string Id, string Name, HairParameters Parameters)
{
    /// <summary>Darkest first, then red and grey.</summary>
    public static IReadOnlyList<NamedHair> All { get; } =
    [
        new("black", "black", new HairParameters(60, 1)),
        new("dark-brown", "dark brown", new HairParameters(14, 1)),
        new("mid-brown", "mid brown", new HairParameters(5, 0.6)),
        new("light-brown", "light brown", new HairParameters(2.2, 0.4)),
        new("blond", "blond", new HairParameters(0.8, 0.2)),
        new("red", "red", new HairParameters(2, 2)),
        new("grey", "grey or white", new HairParameters(0.15, 0.02)),
    ];

    /// <summary>The hair of that id, or null.</summary>
    public static NamedHair? Find(string id)
    {
        foreach (var hair in All)
        {
            if (string.Equals(hair.Id, id, StringComparison.OrdinalIgnoreCase))
            {
                return hair;
            }
        }

        return null;
    }
}
