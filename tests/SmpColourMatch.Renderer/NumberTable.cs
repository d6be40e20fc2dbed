using System.Globalization;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Renderer;

/// <summary>Spectra in an embedded table: lines of a name and 31 numbers; lines of '#' and the first other line are words.</summary>
internal static class NumberTable
{
    /// <summary>Name to spectrum, in the table's order.</summary>
    public static IReadOnlyList<KeyValuePair<string, Spectrum>> Load(string resource)
    {
        using var stream =
            typeof(NumberTable).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The table {resource} is not embedded.");
        using var reader = new StreamReader(stream);
        var spectra = new List<KeyValuePair<string, Spectrum>>();
        var isHeaderRead = false;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            if (!isHeaderRead)
            {
                isHeaderRead = true;
                continue;
            }

            var cells = line.Split(',');
            var samples = Array.ConvertAll(cells[1..], cell => double.Parse(cell, CultureInfo.InvariantCulture));
            spectra.Add(new(cells[0], new Spectrum(samples)));
        }

        return spectra;
    }
}
