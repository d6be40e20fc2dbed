using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace SmpColourMatch.Imaging.Codecs.Png;

/// <summary>CRC-32 of ISO 3309 (PNG third edition, annex D), four bytes at a time.</summary>
internal static class PngCrc
{
    /// <summary>The polynomial of ISO 3309, bits reversed.</summary>
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Tables = MakeTables();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static uint Of(ReadOnlySpan<byte> bytes, uint before = 0)
    {
        var tables = Tables;
        var crc = ~before;
        while (bytes.Length >= 4)
        {
            crc ^= BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            crc =
                tables[768 + (int)(crc & 0xFF)]
                ^ tables[512 + (int)((crc >> 8) & 0xFF)]
                ^ tables[256 + (int)((crc >> 16) & 0xFF)]
                ^ tables[(int)(crc >> 24)];
            bytes = bytes[4..];
        }

        foreach (var value in bytes)
        {
            crc = tables[(int)((crc ^ value) & 0xFF)] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint[] MakeTables()
    {
        var tables = new uint[4 * 256];
        for (uint index = 0; index < 256; index++)
        {
            var crc = index;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? Polynomial ^ (crc >> 1) : crc >> 1;
            }

            tables[index] = crc;
        }

        for (var index = 256; index < tables.Length; index++)
        {
            var previous = tables[index - 256];
            tables[index] = tables[previous & 0xFF] ^ (previous >> 8);
        }

        return tables;
    }
}
