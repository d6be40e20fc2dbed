using System.Buffers.Binary;
using System.Text;

namespace SmpColourMatch.Tests.Imaging.Profiles;

/// <summary>Makes small ICC profiles for tests.</summary>
internal static class IccBuilding
{
    /// <summary>Colorants of sRGB, adapted to D50, as the sRGB v4 profile of the ICC has them.</summary>
    public static readonly double[][] SrgbColorants =
    [
        [0.43607, 0.22249, 0.01392],
        [0.38515, 0.71687, 0.09708],
        [0.14307, 0.06061, 0.71410],
    ];

    public static byte[] Rgb(byte[] curve, string name = "test", params (string Name, byte[] Body)[] more) =>
        Profile(
            "RGB ",
            "XYZ ",
            [
                ("desc", Unicode(name)),
                ("rXYZ", Xyz(SrgbColorants[0])),
                ("gXYZ", Xyz(SrgbColorants[1])),
                ("bXYZ", Xyz(SrgbColorants[2])),
                ("rTRC", curve),
                ("gTRC", curve),
                ("bTRC", curve),
                .. more,
            ]
        );

    public static byte[] Grey(byte[] curve, string connectionSpace = "XYZ ") =>
        Profile("GRAY", connectionSpace, [("desc", Unicode("grey")), ("kTRC", curve)]);

    public static byte[] Profile(string space, string connectionSpace, (string Name, byte[] Body)[] tags)
    {
        var offset = 132 + (12 * tags.Length);
        var profile = new byte[offset + tags.Sum(tag => (tag.Body.Length + 3) / 4 * 4)];
        var bytes = profile.AsSpan();
        BinaryPrimitives.WriteInt32BigEndian(bytes, profile.Length);
        bytes[8] = 4;
        Encoding.ASCII.GetBytes("mntr" + space + connectionSpace).CopyTo(bytes[12..]);
        "acsp"u8.CopyTo(bytes[36..]);
        BinaryPrimitives.WriteInt32BigEndian(bytes[128..], tags.Length);
        for (var i = 0; i < tags.Length; i++)
        {
            var entry = bytes[(132 + (12 * i))..];
            Encoding.ASCII.GetBytes(tags[i].Name).CopyTo(entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], offset);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], tags[i].Body.Length);
            tags[i].Body.CopyTo(bytes[offset..]);
            offset += (tags[i].Body.Length + 3) / 4 * 4;
        }

        return profile;
    }

    public static byte[] Xyz(double[] xyz) => [.. "XYZ \0\0\0\0"u8, .. xyz.SelectMany(Fixed)];

    public static byte[] Parametric(int type, params double[] parameters) =>
        [.. "para\0\0\0\0"u8, 0, (byte)type, 0, 0, .. parameters.SelectMany(Fixed)];

    public static byte[] Table(params ushort[] entries) =>
        [
            .. "curv\0\0\0\0"u8,
            0,
            0,
            (byte)(entries.Length >> 8),
            (byte)entries.Length,
            .. entries.SelectMany(e => new[] { (byte)(e >> 8), (byte)e }),
        ];

    public static byte[] Unicode(string name)
    {
        var text = Encoding.BigEndianUnicode.GetBytes(name);
        byte[] tag = [.. "mluc\0\0\0\0\0\0\0\x01\0\0\0\x0C"u8, .. "enUS"u8, 0, 0, 0, 0, 0, 0, 0, 28, .. text];
        BinaryPrimitives.WriteInt32BigEndian(tag.AsSpan(20), text.Length);
        return tag;
    }

    private static byte[] Fixed(double value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, (int)Math.Round(value * 65536));
        return bytes;
    }
}
