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
        MeanError = tables["error-mean"][0];
        Error = [.. tables["error"].SelectMany(row => row)];
    }

    public static PhotoPopulation Shared => Loaded.Value;

    /// <summary>From very light to very dark, each as likely.</summary>
    public List<ColourNode> Skins { get; }

    /// <summary>From black to white, each as likely.</summary>
    public List<ColourNode> Hairs { get; }

    /// <summary>ln(shown / true) of skin's red, green, blue, then hair's: camera, lamp, balance, matrix and tone curve, exposure apart.</summary>
    public double[] MeanError { get; }

    /// <summary>6 × 6 covariance of the same.</summary>
    public double[] Error { get; }

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
