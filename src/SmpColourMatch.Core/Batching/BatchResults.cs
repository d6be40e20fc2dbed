using System.Text.Json;
using SmpColourMatch.Core.Matching;

namespace SmpColourMatch.Core.Batching;

/// <summary>The finished files of a batch, made from its rows in their order, beside the names that they take at the end.</summary>
internal sealed class BatchResults : IDisposable
{
    private const string Partial = ".partial";
    private static readonly string[] Names =
    [
        "results.csv",
        "clients.csv",
        "clients.jsonl",
        "index.html",
        BatchAnalyser.RowsFile,
    ];

    private readonly string _folder;
    private readonly Dictionary<string, FileStream> _files = new(StringComparer.Ordinal);
    private readonly ClientFusion _clients = new();
    private readonly GalleryPage _gallery;
    private readonly HashSet<string> _pages = new(StringComparer.Ordinal);

    public BatchResults(string folder)
    {
        _folder = folder;
        foreach (var name in Names)
        {
            _files[name] = new FileStream(
                Path.Combine(folder, name + Partial),
                FileMode.Create,
                FileAccess.Write,
                FileShare.None,
                bufferSize: 1 << 16
            );
        }

        _gallery = new GalleryPage(_files["index.html"]);
        CsvText.WriteStart(_files["results.csv"]);
        CsvText.Write(_files["results.csv"], ResultsTable.Columns);
        CsvText.WriteStart(_files["clients.csv"]);
        CsvText.Write(_files["clients.csv"], ClientsTable.Columns);
    }

    public void Add(byte[] row)
    {
        using var document = JsonDocument.Parse(row);
        _files[BatchAnalyser.RowsFile].Write(row);
        CsvText.Write(_files["results.csv"], ResultsTable.Cells(document.RootElement));
        _clients.Add(document.RootElement);
        _gallery.Add(document.RootElement);
        _pages.Add(RowValue.Text(document.RootElement, "batch", "report"));
        _pages.Add(RowValue.Text(document.RootElement, "batch", "thumbnail"));
    }

    /// <summary>Writes what needs all rows; the files are then whole and on the disk.</summary>
    /// <returns>How many clients have several photos, and of how many these disagree.</returns>
    public (int Count, int Disagreeing) Finish(Lazy<PigmentMatcher> matcher, int day)
    {
        var count = 0;
        var disagreeing = 0;
        foreach (var client in _clients.Fuse(matcher, day))
        {
            count++;
            disagreeing += client.Disagreements.Count > 0 ? 1 : 0;
            ClientsTable.WriteLine(_files["clients.jsonl"], client, day);
            CsvText.Write(_files["clients.csv"], ClientsTable.Cells(client));
            _gallery.Add(client);
        }

        _gallery.End();
        foreach (var file in _files.Values)
        {
            file.Flush(flushToDisk: true);
        }

        return (count, disagreeing);
    }

    /// <summary>The rows take their name last: until then a resumed batch would find them where they grew.</summary>
    public void TakeNames()
    {
        foreach (var name in Names)
        {
            _files[name].Dispose();
            File.Move(Path.Combine(_folder, name + Partial), Path.Combine(_folder, name), overwrite: true);
        }

        PhotoPages.Tidy(_folder, _pages);
    }

    public void Dispose()
    {
        foreach (var (name, file) in _files)
        {
            file.Dispose();
            File.Delete(Path.Combine(_folder, name + Partial));
        }
    }
}
