using System.Globalization;
using SmpColourMatch.Imaging.Filters;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Core.Measurement;

/// <summary>What the tiles of the skin say beyond their centre: red places, light of two colours. Hints to look, never a diagnosis.</summary>
internal static class SkinNotes
{
    /// <summary>A tile is red when its a* lies this far above the region's median: about the flush of irritated skin (Δa* 4–8 in patch tests). Chosen by us.</summary>
    private const float RednessAbove = 7;

    /// <summary>Skin is red as a whole above this a*; healthy skin lies below 20 in all of the spectra of the reference data. Chosen by us with room for a warm white balance.</summary>
    private const double RednessAbsolute = 26;

    /// <summary>Share of tiles that must be red: single ones are ears and lips.</summary>
    private const double RednessShare = 0.15;

    /// <summary>Left and right differ by this much in a*, b*: a window and a lamp differ by 15 and more, shaded skin by less than 4.</summary>
    private const double MixedDistance = 12;

    /// <summary>Each side needs so many tiles.</summary>
    private const int TilesOfSide = 8;

    public static void AddRedness(IReadOnlyList<TileColour> tiles, List<Note> notes)
    {
        if (tiles.Count == 0)
        {
            return;
        }

        var values = new float[tiles.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = tiles[i].A;
        }

        var median = Quantile.Of(values, 0.5);
        var red = 0;
        foreach (var value in values)
        {
            red += value > median + RednessAbove ? 1 : 0;
        }

        var share = red / (double)values.Length;
        if (share > RednessShare || median > RednessAbsolute)
        {
            notes.Add(
                new Note(
                    NoteCodes.Redness,
                    NoteSeverity.Info,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{share * 100:0} % of the skin is redder than the rest (median a* {median:0.0}). Look whether it is irritated or sunburnt before colour is judged."
                    )
                )
            );
        }
    }

    public static void AddMixedLight(IReadOnlyList<TileColour> tiles, int tilesAcross, List<Note> notes)
    {
        var ordered = new TileColour[tiles.Count];
        var columns = new int[ordered.Length];
        for (var i = 0; i < ordered.Length; i++)
        {
            ordered[i] = tiles[i];
            columns[i] = ordered[i].Tile % tilesAcross;
        }

        Array.Sort(columns, ordered);
        var third = ordered.Length / 3;
        if (third < TilesOfSide)
        {
            return;
        }

        var left = Chroma(ordered.AsSpan(0, third));
        var right = Chroma(ordered.AsSpan(ordered.Length - third));
        var (da, db) = (left.A - right.A, left.B - right.B);
        var distance = Math.Sqrt((da * da) + (db * db));
        if (distance > MixedDistance)
        {
            var bluer = db < 0 ? "left" : "right";
            notes.Add(
                new Note(
                    NoteCodes.MixedLight,
                    NoteSeverity.Warning,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The skin on the left and on the right differ by {distance:0} in a*, b* ({bluer} is bluer): two kinds of light. Switch one off or draw the curtain."
                    )
                )
            );
        }
    }

    /// <summary>Median a* and b*, brought to one lightness: shading scales chroma with L* + 16.</summary>
    private static (double A, double B) Chroma(ReadOnlySpan<TileColour> tiles)
    {
        var a = new float[tiles.Length];
        var b = new float[tiles.Length];
        for (var i = 0; i < tiles.Length; i++)
        {
            var scale = (60 + 16) / (tiles[i].L + 16);
            (a[i], b[i]) = (tiles[i].A * scale, tiles[i].B * scale);
        }

        return (Quantile.Of(a, 0.5), Quantile.Of(b, 0.5));
    }
}
