using SmpColourMatch.Core.Pigments.Rules;

namespace SmpColourMatch.Core.Pigments.Fitting;

/// <summary>What a pigment's declared colourants say of its iron oxides: evidence that four Labs do not have.</summary>
internal sealed class DeclaredOxides
{
    private const int Red = 77491;
    private const int Yellow = 77492;

    /// <summary>Carbon blacks (77266 to 77268) and black iron oxide: blacks, whose slope is α.</summary>
    private static readonly int[] Blacks = [77266, 77267, 77268, 77499];

    /// <summary>How much more a contradiction of what is declared weighs than an oxide where nothing is declared. Chosen by us: labels must name all, but are written by people.</summary>
    private const int Contradiction = 2;

    private readonly bool _told;
    private readonly bool _red;
    private readonly bool _yellow;

    /// <param name="colourants">As declared; of other colourants than blacks and the two oxides no word is taken, since they may look like either.</param>
    public DeclaredOxides(IReadOnlyList<Colourant> colourants)
    {
        var numbers = colourants.Select(colourant => ColourIndexNumber.Of(colourant.Ci)).ToList();
        _red = numbers.Contains(Red);
        _yellow = numbers.Contains(Yellow);
        _told =
            numbers.Count > 0
            && numbers.TrueForAll(number => number is Red or Yellow || (number is { } black && Blacks.Contains(black)));
    }

    /// <summary>What an explanation takes for granted: each oxide is one where nothing is declared, else each that contradicts the label is two.</summary>
    public int Extras(bool red, bool yellow) =>
        _told
            ? Contradiction * ((red == _red ? 0 : 1) + (yellow == _yellow ? 0 : 1))
            : (red ? 1 : 0) + (yellow ? 1 : 0);
}
