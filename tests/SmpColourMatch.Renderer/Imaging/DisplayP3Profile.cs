using System.Buffers.Binary;
using System.Text;

namespace SmpColourMatch.Renderer.Imaging;

/// <summary>Builds a small ICC v4 matrix/TRC profile for Display P3 (ICC.1:2022).</summary>
internal static class DisplayP3Profile
{
    /// <summary>Colorants adapted to D50 by Bradford, worked out from the primaries; columns of linear P3 → XYZ(D50).</summary>
    private static readonly (string Tag, double X, double Y, double Z)[] Colorants =
    [
        ("rXYZ", 0.515119, 0.241189, -0.001050),
        ("gXYZ", 0.291978, 0.692244, 0.041879),
        ("bXYZ", 0.157103, 0.066567, 0.784071),
    ];

    public static byte[] Build()
    {
        var tags = new List<(string Tag, byte[] Data)>
        {
            ("desc", Text("Display P3")),
            ("cprt", Text("No copyright, use freely")),
            ("wtpt", Xyz(0.9642, 1, 0.8249)),
        };
        foreach (var (tag, x, y, z) in Colorants)
        {
            tags.Add((tag, Xyz(x, y, z)));
        }

        var curve = SrgbCurveTag();
        tags.Add(("rTRC", curve));
        tags.Add(("gTRC", curve));
        tags.Add(("bTRC", curve));
        return Assemble(tags);
    }

    private static byte[] Assemble(List<(string Tag, byte[] Data)> tags)
    {
        var table = 128 + 4 + (12 * tags.Count);
        var size = table + tags.Sum(tag => (tag.Data.Length + 3) & ~3);
        var profile = new byte[size];
        var span = profile.AsSpan();
        BinaryPrimitives.WriteInt32BigEndian(span, size);
        BinaryPrimitives.WriteInt32BigEndian(span[8..], 0x04400000);
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", span[12..]);
        BinaryPrimitives.WriteUInt16BigEndian(span[24..], 2026);
        BinaryPrimitives.WriteUInt16BigEndian(span[26..], 1);
        BinaryPrimitives.WriteUInt16BigEndian(span[28..], 1);
        Encoding.ASCII.GetBytes("acsp", span[36..]);
        WriteFixed(span[68..], 0.9642);
        WriteFixed(span[72..], 1);
        WriteFixed(span[76..], 0.8249);
        BinaryPrimitives.WriteInt32BigEndian(span[128..], tags.Count);
        var offset = table;
        for (var i = 0; i < tags.Count; i++)
        {
            var (tag, data) = tags[i];
            var entry = span[(132 + (12 * i))..];
            Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], offset);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], data.Length);
            data.CopyTo(span[offset..]);
            offset += (data.Length + 3) & ~3;
        }

        return profile;
    }

    /// <summary>multiLocalizedUnicodeType (10.15), one record, en-US.</summary>
    private static byte[] Text(string text)
    {
        var data = new byte[28 + (2 * text.Length)];
        Encoding.ASCII.GetBytes("mluc", data);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), 1);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(12), 12);
        Encoding.ASCII.GetBytes("enUS", data.AsSpan(16));
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(20), 2 * text.Length);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(24), 28);
        Encoding.BigEndianUnicode.GetBytes(text, data.AsSpan(28));
        return data;
    }

    /// <summary>XYZType (10.31).</summary>
    private static byte[] Xyz(double x, double y, double z)
    {
        var data = new byte[20];
        Encoding.ASCII.GetBytes("XYZ ", data);
        WriteFixed(data.AsSpan(8), x);
        WriteFixed(data.AsSpan(12), y);
        WriteFixed(data.AsSpan(16), z);
        return data;
    }

    /// <summary>parametricCurveType (10.18), function 3: the curve of IEC 61966-2-1.</summary>
    private static byte[] SrgbCurveTag()
    {
        var data = new byte[32];
        Encoding.ASCII.GetBytes("para", data);
        BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(8), 3);
        double[] values = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];
        for (var i = 0; i < values.Length; i++)
        {
            WriteFixed(data.AsSpan(12 + (4 * i)), values[i]);
        }

        return data;
    }

    /// <summary>s15Fixed16Number (4.6).</summary>
    private static void WriteFixed(Span<byte> target, double value) =>
        BinaryPrimitives.WriteInt32BigEndian(target, (int)Math.Round(value * 65536));
}
