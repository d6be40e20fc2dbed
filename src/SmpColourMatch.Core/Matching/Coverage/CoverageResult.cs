using SmpColourMatch.Core.Pigments;

namespace SmpColourMatch.Core.Matching.Coverage;

/// <summary>Whom a catalogue serves.</summary>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Population">The population.</param>
/// <param name="Verdicts">One a client, in the population's order.</param>
/// <param name="Pigments">One a pigment, in the catalogue's order.</param>
/// <param name="SmallestSet">Ids of the fewest pigments that serve all who are served.</param>
/// <param name="SmallestSetIsProven">False when the search was cut off; then it is small, perhaps not the smallest.</param>
/// <param name="Steps">Pigments in the order in which each adds most, with the share served so far.</param>
/// <param name="One">The best single additional ink; null when no ink closes a gap.</param>
/// <param name="Two">The best pair of additional inks; null when one closes all that can be closed.</param>
public sealed record CoverageResult(
    PigmentCatalogue Catalogue,
    ClientPopulation Population,
    IReadOnlyList<ClientVerdict> Verdicts,
    IReadOnlyList<PigmentShare> Pigments,
    IReadOnlyList<string> SmallestSet,
    bool SmallestSetIsProven,
    IReadOnlyList<(string PigmentId, double Served)> Steps,
    ProposedInk? One,
    IReadOnlyList<ProposedInk>? Two
)
{
    /// <summary>Share of the population's weight with that status, 0–1.</summary>
    public double Share(ClientStatus status) => Share(verdict => verdict.Status == status);

    /// <summary>Share of the population's weight for whom the best dot is that near, 0–1.</summary>
    public double Share(MatchGrade grade) => Share(verdict => verdict.Grade == grade);

    /// <summary>The pigments, in the order of <see cref="Steps"/>, that keep that share (0–1) of the coverage.</summary>
    public IReadOnlyList<string> Keeping(double share)
    {
        var needed = Steps.Count == 0 ? 0 : share * Steps[^1].Served;
        var before = 0.0;
        var kept = new List<string>();
        foreach (var (id, served) in Steps)
        {
            if (before >= needed)
            {
                break;
            }

            kept.Add(id);
            before = served;
        }

        return kept;
    }

    private double Share(Func<ClientVerdict, bool> counts)
    {
        var (total, sum) = (0.0, 0.0);
        for (var i = 0; i < Verdicts.Count; i++)
        {
            total += Population.Clients[i].Weight;
            sum += counts(Verdicts[i]) ? Population.Clients[i].Weight : 0;
        }

        return sum / total;
    }
}
