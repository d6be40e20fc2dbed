using System.Buffers.Binary;

namespace SmpColourMatch.Tests.Imaging.Codecs.Png;

/// <summary>Gives damaged PNGs right checksums again, so that damage reaches what lies behind the checksum.</summary>
internal static class PngRepair
{
    public static byte[] WithRightChecksums(byte[] file)
    {
        using var repaired = new MemoryStream();
        repaired.Write(file.AsSpan(0, Math.Min(8, file.Length)));
        var at = 8;
        while (file.Length - at >= 12)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
            if (length > file.Length - at - 12)
            {
                break;
            }

            var name = System.Text.Encoding.Latin1.GetString(file, at + 4, 4);
            if (!name.All(char.IsAsciiLetter))
            {
                break;
            }

            PngEncoding.WriteChunk(repaired, name, file.AsSpan(at + 8, (int)length));
            at += (int)length + 12;
        }

        repaired.Write(file.AsSpan(Math.Min(at, file.Length)));
        return repaired.ToArray();
    }
}
