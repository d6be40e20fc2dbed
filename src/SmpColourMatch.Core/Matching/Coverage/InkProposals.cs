namespace SmpColourMatch.Core.Matching.Coverage;

/// <summary>The ink, and the pair of inks, that would serve most of those whom the catalogue leaves open.</summary>
internal sealed class InkProposals
{
    /// <summary>Widest span of dilutions that one bottle serves: neat to 1:60, what a syringe measures out. Beyond it a second strength is another ink.</summary>
    private const double Span = 61;

    private readonly double _total;
    private readonly double[] _weights;

    /// <summary>By hue, the clients whom it would serve, those who need it strongest first, and how many times the library's strongest ink is diluted for each, 1 = neat.</summary>
    private readonly (int Client, double Dilution)[][] _served;

    /// <param name="open">The open clients: the library's hues that would serve each, its weight, and the rung at which each hue would.</param>
    /// <param name="total">Weight of the whole population.</param>
    public InkProposals(IReadOnlyList<(UInt128 Hues, double Weight, ushort[] Rungs)> open, double total)
    {
        _total = total;
        _weights = [.. open.Select(client => client.Weight)];
        _served =
        [
            .. InkLibrary.Hues.Select(
                (_, hue) =>
                    Enumerable
                        .Range(0, open.Count)
                        .Where(i => (open[i].Hues & (UInt128.One << hue)) != 0)
                        .Select(i => (Client: i, Dilution: 1 + InkLibrary.Parts[open[i].Rungs[hue]]))
                        .OrderBy(each => each.Dilution)
                        .ThenBy(each => each.Client)
                        .ToArray()
            ),
        ];
    }

    public (ProposedInk? One, IReadOnlyList<ProposedInk>? Two) Best()
    {
        var taken = new bool[_weights.Length];
        Choice? one = null;
        (Choice First, Choice Second)? two = null;
        for (var i = 0; i < _served.Length; i++)
        {
            if (Widest(i, taken) is not { } first)
            {
                continue;
            }

            one = one is null || first.Weight > one.Weight ? first : one;
            foreach (var (client, _) in first.Clients)
            {
                taken[client] = true;
            }

            for (var j = 0; j < _served.Length; j++)
            {
                if (
                    Widest(j, taken) is { } second
                    && (two is not { } pair || first.Weight + second.Weight > pair.First.Weight + pair.Second.Weight)
                )
                {
                    two = (first, second);
                }
            }

            Array.Clear(taken);
        }

        return (
            one is null ? null : Describe(one),
            two is { } best
                ? [.. new[] { best.First, best.Second }.OrderByDescending(ink => ink.Weight).Select(Describe)]
                : null
        );
    }

    /// <summary>Of one hue, the strength whose dilutions serve most weight of those not yet taken; null when none is left.</summary>
    private Choice? Widest(int hue, bool[] taken)
    {
        var clients = _served[hue];
        var (start, sum, best, from, to) = (0, 0.0, 0.0, 0, -1);
        for (var end = 0; end < clients.Length; end++)
        {
            sum += WeightOf(end);
            while (clients[end].Dilution > Span * clients[start].Dilution)
            {
                sum -= WeightOf(start);
                start++;
            }

            if (sum > best + 1e-12)
            {
                (best, from, to) = (sum, start, end);
            }
        }

        return to < 0 ? null : new Choice(hue, best, [.. clients[from..(to + 1)].Where(each => !taken[each.Client])]);

        double WeightOf(int place) => taken[clients[place].Client] ? 0 : _weights[clients[place].Client];
    }

    /// <summary>Strength so that the darkest clients need it at 1:2, where the lightest can then still be mixed, and where it flows.</summary>
    private ProposedInk Describe(Choice choice)
    {
        var (strongest, weakest) = (choice.Clients[0].Dilution, choice.Clients[^1].Dilution);
        var density = Rounded(InkLibrary.StrongestDepth * Math.Min(Math.Min(1, 3 / strongest), Span / weakest));
        var hue = InkLibrary.Hues[choice.Hue];
        return new ProposedInk(
            density,
            hue.Alpha,
            hue.RedOxide,
            hue.YellowOxide,
            HueWords.Of(hue),
            Math.Round(Parts(strongest), 1),
            Math.Round(Parts(weakest), 1),
            choice.Weight / _total
        );

        double Parts(double dilution) => Math.Max(0, (density * dilution / InkLibrary.StrongestDepth) - 1);
    }

    /// <summary>Down to two significant digits: more would claim more than a library of steps knows.</summary>
    private static double Rounded(double value)
    {
        var unit = Math.Pow(10, Math.Floor(Math.Log10(value)) - 1);
        return Math.Round(Math.Floor((value / unit) + 1e-9) * unit, 6);
    }

    private sealed record Choice(int Hue, double Weight, (int Client, double Dilution)[] Clients);
}
