using System.Buffers.Binary;

namespace SmpColourMatch.Renderer.Imaging;

/// <summary>Puts an EXIF block that holds the orientation alone into a JPEG file.</summary>
internal static class ExifBlock
{
    /// <summary>The file with an APP1 segment right after its start (EXIF 2.32, 4.7.2).</summary>
    public static byte[] Insert(byte[] jpeg, int orientation)
    {
        // Big-endian TIFF: header, one entry in the first directory, no second.
        byte[] block =
        [
            0xFF,
            0xE1,
            0,
            34,
            .. "Exif\0\0"u8,
            .. "MM\0*"u8,
            0,
            0,
            0,
            8,
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte)orientation,
            0,
            0,
            0,
            0,
            0,
            0,
        ];
        BinaryPrimitives.WriteUInt16BigEndian(block.AsSpan(2), (ushort)(block.Length - 2));
        return [.. jpeg.AsSpan(0, 2), .. block, .. jpeg.AsSpan(2)];
    }
}
