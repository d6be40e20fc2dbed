using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Matching.Coverage;

/// <summary>Clients drawn evenly from published skin and hair colours (<see cref="PopulationGroup"/>); the same clients on every machine.</summary>
/// <remarks>
/// Not every client has a skin of its own: as many skins are drawn as are a fiftieth of the clients, at least 25, and each is shared. The skins are a
/// sample as the hairs are; nothing is rounded to a grid. Draws come from the additive recurrence by powers of the plastic number (Roberts
/// 2018), which fills space more evenly than chance.
/// </remarks>
public static class SampledPopulation
{
    public const int UsualClients = 10_000;
    private const int ClientsPerSkin = 50;
    private const int LeastSkins = 25;
    private const int MostClients = 1_000_000;

    /// <summary>Spread within a word for hair, Lab. Chosen by us: a third of the distance to the next word, as for declared hair.</summary>
    private static readonly LabSd HairSd = new(3, 1.2, 2);

    /// <summary>Doubt in the skin fit: the draws are exact, the model is not.</summary>
    private static readonly LabSd SkinFitSd = new(0.5, 0.5, 0.5);

    /// <param name="count">Clients, 1 to 1 000 000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is out of range.</exception>
    public static ClientPopulation Build(int count = UsualClients)
    {
        if (count is < 1 or > MostClients)
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, $"1 to {MostClients} clients expected.");
        }

        var skins = new List<PopulationSkin>();
        var groups = new List<PopulationGroup>();
        var wanted = Math.Min(count, Math.Max(LeastSkins, count / ClientsPerSkin));
        var draw = new double[4];
        for (var i = 0; skins.Count < wanted; i++)
        {
            EvenDraws.Write(i, draw);
            var group = GroupAt(draw[0]);
            var lab = new Lab(
                Math.Clamp(group.Skin.L + (group.SkinSd.L * Normal.Quantile(draw[1])), 22, 75),
                Math.Clamp(group.Skin.A + (group.SkinSd.A * Normal.Quantile(draw[2])), 2, 22),
                Math.Clamp(group.Skin.B + (group.SkinSd.B * Normal.Quantile(draw[3])), 3, 26)
            );
            var fit = SkinInverse.Fit(lab, SkinFitSd);
            skins.Add(new PopulationSkin(null, new SkinModel(fit.Parameters).Lab(), fit.Parameters));
            groups.Add(group);
        }

        var clients = new List<PopulationClient>(count);
        for (var i = 0; i < count; i++)
        {
            EvenDraws.Write(i, draw);
            var skin = i % wanted;
            var (hairId, _) = HairAt(groups[skin], draw[0]);
            var centre = new HairModel(NamedHair.Find(hairId)!.Parameters).Lab();
            var hair = new Lab(
                Math.Clamp(centre.L + (HairSd.L * Normal.Quantile(draw[1])), 3, 95),
                centre.A + (HairSd.A * Normal.Quantile(draw[2])),
                centre.B + (HairSd.B * Normal.Quantile(draw[3]))
            );
            clients.Add(new PopulationClient(skin, NamedHair.Find(hairId)!.Name, hair, 1));
        }

        return new ClientPopulation($"{count} clients sampled from published skin and hair colours", skins, clients);
    }

    private static PopulationGroup GroupAt(double share)
    {
        foreach (var group in PopulationGroup.All)
        {
            if (share < group.Weight)
            {
                return group;
            }

            share -= group.Weight;
        }

        return PopulationGroup.All[^1];
    }

    private static (string Hair, double Share) HairAt(PopulationGroup group, double share)
    {
        foreach (var hair in group.Hairs)
        {
            if (share < hair.Share)
            {
                return hair;
            }

            share -= hair.Share;
        }

        return group.Hairs[^1];
    }
}
