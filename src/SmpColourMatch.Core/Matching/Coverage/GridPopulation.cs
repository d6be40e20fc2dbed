using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Matching.Coverage;

/// <summary>The seven skins of the model, each with the seven named hairs, all of one weight.</summary>
public static class GridPopulation
{
    public static ClientPopulation Build()
    {
        var skins = ReferenceSkin
            .All.Select(skin => new PopulationSkin(skin.Name, new SkinModel(skin.Parameters).Lab(), skin.Parameters))
            .ToList();
        var clients = new List<PopulationClient>();
        for (var skin = 0; skin < skins.Count; skin++)
        {
            foreach (var hair in NamedHair.All)
            {
                clients.Add(new PopulationClient(skin, hair.Name, new HairModel(hair.Parameters).Lab(), 1));
            }
        }

        return new ClientPopulation("seven skins x seven hairs", skins, clients);
    }
}
