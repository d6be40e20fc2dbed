using System.Buffers.Binary;

namespace SmpColourMatch.Imaging.Codecs;

/// <summary>The brands by which HEIF files (ISO/IEC 23008-12) tell their codec.</summary>
internal static class HeifBrands
{
    public const string Remedy =
        "On an iPhone choose Settings > Camera > Formats > Most Compatible, or share the photo as JPEG; on a computer, install libheif "
        + "(Debian, Ubuntu: apt install libheif1; macOS: brew install libheif; Windows: put libheif.dll beside the program) and it is read directly.";

    /// <summary>Brands looked at in an ftyp box; chosen by us, files have about six.</summary>
    private const int MaxBrands = 32;

    public static bool IsAvif(ReadOnlySpan<byte> file) => Has(file, "avif"u8) || Has(file, "avis"u8);

    public static bool IsHeic(ReadOnlySpan<byte> file) =>
        Has(file, "heic"u8)
        || Has(file, "heix"u8)
        || Has(file, "heim"u8)
        || Has(file, "heis"u8)
        || Has(file, "hevc"u8)
        || Has(file, "hevx"u8)
        || Has(file, "mif1"u8)
        || Has(file, "msf1"u8);

    /// <summary>Whether the major or a compatible brand of the leading ftyp box is <paramref name="brand"/>.</summary>
    private static bool Has(ReadOnlySpan<byte> file, ReadOnlySpan<byte> brand)
    {
        if (file.Length < 12 || !file[4..8].SequenceEqual("ftyp"u8))
        {
            return false;
        }

        var length = Math.Min(
            BinaryPrimitives.ReadUInt32BigEndian(file),
            (uint)Math.Min(file.Length, 16 + (4 * MaxBrands))
        );
        for (var at = 8; at + 4 <= length; at += at == 8 ? 8 : 4)
        {
            if (file.Slice(at, 4).SequenceEqual(brand))
            {
                return true;
            }
        }

        return file[8..12].SequenceEqual(brand);
    }
}
