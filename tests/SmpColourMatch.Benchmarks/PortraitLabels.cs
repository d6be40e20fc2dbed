using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SmpColourMatch.Core.Reporting.Pages;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Benchmarks;

/// <summary>The outlines drawn by hand on portraits of LFW (src/SegmentationTraining/convolutional/portrait_labels.json), of the people that training never sees.</summary>
internal static class PortraitLabels
{
    private const byte Unsure = 255;

    private static readonly string Outlines = Path.Combine(
        "src",
        "SegmentationTraining",
        "convolutional",
        "portrait_labels.json"
    );

    /// <summary>The part of a photo of 250 x 250 pixels in which labels were drawn, background where nothing is: pictures.py, DRAWN.</summary>
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

        using var labels = JsonDocument.Parse(File.ReadAllBytes(Outlines));
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
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(photo)))[..16];

    /// <summary>Outlines painted in their order, each over the pixels whose middles it holds.</summary>
    private static Plane<byte> Paint(JsonElement outlines, int width, int height)
    {
        var painted = outlines
            .EnumerateArray()
            .Select(outline => (Code: Code(outline[0].GetString()!), Polygon: Polygon(outline[1])))
            .ToArray();
        var plane = new Plane<byte>(width, height);
        plane.Samples.Fill(Unsure);
        for (var y = Drawn.Top; y < Drawn.Top + Drawn.Side; y++)
        {
            for (var x = Drawn.Left; x < Drawn.Left + Drawn.Side; x++)
            {
                plane[x, y] = painted.LastOrDefault(one => one.Polygon.Holds(x + 0.5, y + 0.5)).Code;
            }
        }

        return plane;
    }

    /// <param name="corners">x and y by turns, pixels.</param>
    private static ZonePolygon Polygon(JsonElement corners) =>
        new([
            .. corners.EnumerateArray().Select(value => value.GetDouble()).Chunk(2).Select(pair => (pair[0], pair[1])),
        ]);

    private static byte Code(string name) =>
        name switch
        {
            "background" => 0,
            "skin" => 1,
            "hair" => 2,
            // Beards are skin seen through hair: stubble to us.
            "stubble" or "beard" => 3,
            "unsure" => Unsure,
            _ => throw new InvalidDataException($"{Outlines}: a class named {name} is not known."),
        };
}
