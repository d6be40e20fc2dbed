using System.Globalization;

namespace SmpColourMatch.Core.Estimation;

/// <summary>Real skins, real hairs, and how phones' photos err on both: what is believed before a photo is seen. Made by src/CalibrationTraining/population.py.</summary>
internal sealed class PhotoPopulation
{
    private const string Resource = "population.csv";

    private static readonly Lazy<PhotoPopulation> Loaded = new(Load);

    private PhotoPopulation(Dictionary<string, List<double[]>> tables)
    {
        Skins = tables["skin"].ConvertAll(Node);
        Hairs = tables["hair"].ConvertAll(Node);
        Photo = new PhotoErrors(tables["photo-mean"][0], [.. tables["photo-error"].SelectMany(row => row)])
        {
            Follow = MeteringModel.Follow,
            ExposureSd = MeteringModel.Sd,
        };
        Card = new PhotoErrors(tables["card-mean"][0], [.. tables["card-error"].SelectMany(row => row)])
        {
            Follow = 0,
            ExposureSd = MeteringModel.CardSd,
        };
    }

    public static PhotoPopulation Shared => Loaded.Value;

    /// <summary>From very light to very dark, each as likely.</summary>
    public List<ColourNode> Skins { get; }

    /// <summary>From black to white, each as likely.</summary>
    public List<ColourNode> Hairs { get; }

    /// <summary>Of a photo that nothing ties down.</summary>
    public PhotoErrors Photo { get; }

    /// <summary>Of a photo whose exposure and balance follow a grey card.</summary>
    public PhotoErrors Card { get; }

    private static ColourNode Node(double[] row) =>
        new(row[..3], [row[3], row[4], row[5], row[4], row[6], row[7], row[5], row[7], row[8]]);

    private static PhotoPopulation Load()
    {
        using var stream =
            typeof(PhotoPopulation).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        using var reader = new StreamReader(stream);
        var tables = new Dictionary<string, List<double[]>>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            var cells = line.Split(',');
            if (!tables.TryGetValue(cells[0], out var rows))
            {
                tables[cells[0]] = rows = [];
            }

            rows.Add(Array.ConvertAll(cells[1..], cell => double.Parse(cell, CultureInfo.InvariantCulture)));
        }

        return new PhotoPopulation(tables);
    }
}
