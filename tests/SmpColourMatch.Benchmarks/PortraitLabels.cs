using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Benchmarks;

/// <summary>The outlines drawn by hand on portraits of LFW (src/SegmentationTraining/convolutional/portrait_labels.json), of the people that training never sees.</summary>
internal static class PortraitLabels
{
    private const byte Unsure = 255;

    private static readonly string File = Path.Combine(
        "src",
        "SegmentationTraining",
        "convolutional",
        "portrait_labels.json"
    );

    /// <summary>The part of a photo in which labels were drawn: pictures.py, DRAWN.</summary>
    private static readonly (int Left, int Top, int Side) Drawn = (20, 5, 210);

    /// <param name="data">The folder of the shared data.</param>
    public static List<LabelledPhoto> HeldOut(string data)
    {
        var folder = Path.Combine(data, "training", "lfw_train");
        var found = new List<LabelledPhoto>();
        if (!Directory.Exists(folder))
        {
            return found;
        }

        using var labels = JsonDocument.Parse(System.IO.File.ReadAllBytes(File));
        foreach (var photo in Directory.GetFiles(folder, "*.jpg").Order(StringComparer.Ordinal))
        {
            if (IsHeldOut(photo) && labels.RootElement.TryGetProperty(Digest(photo), out var outlines))
            {
                var copy = outlines.Clone();
                found.Add(new LabelledPhoto(photo, (width, height) => Paint(copy, width, height), null));
            }
        }

        return found;
    }

    /// <summary>A fifth of the people, as pictures.py says: by a digest of their name, which stands before the last underscore.</summary>
    private static bool IsHeldOut(string photo)
    {
        var name = Path.GetFileNameWithoutExtension(photo);
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name[..name.LastIndexOf('_')])));
        return uint.Parse(digest[..8], NumberStyles.HexNumber, CultureInfo.InvariantCulture) % 5 == 0;
    }

    private static string Digest(string photo) =>
        Convert.ToHexStringLower(SHA256.HashData(System.IO.File.ReadAllBytes(photo)))[..16];

    /// <summary>Outlines painted in their order, each over the pixels whose middles it holds.</summary>
    private static Plane<byte> Paint(JsonElement outlines, int width, int height)
    {
        var plane = new Plane<byte>(width, height);
        plane.Samples.Fill(Unsure);
        for (var y = Drawn.Top; y < Math.Min(height, Drawn.Top + Drawn.Side); y++)
        {
            plane.Row(y)[Drawn.Left..Math.Min(width, Drawn.Left + Drawn.Side)].Clear();
        }

        foreach (var outline in outlines.EnumerateArray())
        {
            var code = Code(outline[0].GetString()!);
            var corners = outline[1].EnumerateArray().Select(value => value.GetDouble()).ToArray();
            for (var y = Drawn.Top; y < Math.Min(height, Drawn.Top + Drawn.Side); y++)
            {
                PaintRow(plane.Row(y)[Drawn.Left..Math.Min(width, Drawn.Left + Drawn.Side)], corners, y + 0.5, code);
            }
        }

        return plane;
    }

    /// <param name="row">From the column <see cref="Drawn"/>.Left on.</param>
    /// <param name="corners">x and y by turns, pixels.</param>
    /// <param name="y">Of the row's middle.</param>
    /// <param name="code">To paint.</param>
    private static void PaintRow(Span<byte> row, double[] corners, double y, byte code)
    {
        var crossings = new List<double>();
        for (var i = 0; i < corners.Length; i += 2)
        {
            var next = (i + 2) % corners.Length;
            var (y0, y1) = (corners[i + 1], corners[next + 1]);
            if (y0 <= y != y1 <= y)
            {
                crossings.Add(corners[i] + ((y - y0) / (y1 - y0) * (corners[next] - corners[i])));
            }
        }

        crossings.Sort();
        for (var k = 0; k + 1 < crossings.Count; k += 2)
        {
            var first = (int)Math.Ceiling(crossings[k] - 0.5) - Drawn.Left;
            var last = (int)Math.Ceiling(crossings[k + 1] - 0.5) - Drawn.Left;
            first = Math.Clamp(first, 0, row.Length);
            row[first..Math.Clamp(last, first, row.Length)].Fill(code);
        }
    }

    private static byte Code(string name) =>
        name switch
        {
            "background" => 0,
            "skin" => 1,
            "hair" => 2,
            // Beards are skin seen through hair: stubble to us.
            "stubble" or "beard" => 3,
            "unsure" => Unsure,
            _ => throw new InvalidDataException($"{File}: a class named {name} is not known."),
        };
}
