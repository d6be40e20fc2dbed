using System.Buffers.Binary;

namespace SmpColourMatch.Imaging.Codecs;

/// <summary>Recognises, by content, picture formats that are refused, so that the refusal can say what the file is and what helps.</summary>
internal static class ForeignFormats
{
    private const string SaveAs = "Open it in a picture program and save it as JPEG (best quality) or 16-bit PNG.";
    private const string Develop =
        "Develop it in the camera maker's program with a neutral setting, or set the camera to JPEG, and use that file.";
    private const string PhotoNeeded = "Use the photo itself, as JPEG or PNG.";

    /// <summary>What the file is, or null when nothing known.</summary>
    public static FormatName? Recognise(ReadOnlySpan<byte> file)
    {
        if (file.Length < 12)
        {
            return null;
        }

        if (IsRiff(file, "WEBP"u8))
        {
            return new("a WebP picture", SaveAs);
        }

        if (file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8))
        {
            return new("a GIF picture, which holds at most 256 colours", "Use the original photo, as JPEG or PNG.");
        }

        if (file.StartsWith("BM"u8) && BinaryPrimitives.ReadUInt16LittleEndian(file[6..]) == 0)
        {
            return new("a BMP picture", SaveAs);
        }

        if (file.StartsWith("8BPS"u8))
        {
            return new("a Photoshop document (PSD)", SaveAs);
        }

        if (file.StartsWith("%PDF-"u8))
        {
            return new("a PDF document", PhotoNeeded);
        }

        if (
            file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x0A])
            || file.StartsWith((ReadOnlySpan<byte>)[0, 0, 0, 12, (byte)'J', (byte)'X', (byte)'L', (byte)' '])
        )
        {
            return new("a JPEG XL picture", SaveAs);
        }

        if (
            file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x4F, 0xFF, 0x51])
            || file.StartsWith((ReadOnlySpan<byte>)[0, 0, 0, 12, (byte)'j', (byte)'P', (byte)' ', (byte)' '])
        )
        {
            return new("a JPEG 2000 picture", SaveAs);
        }

        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF, 0xF7]))
        {
            return new("a JPEG-LS picture", SaveAs);
        }

        if (file.StartsWith("FUJIFILMCCD-RAW"u8))
        {
            return new("a Fujifilm raw photo (RAF)", Develop);
        }

        if (file.StartsWith("FOVb"u8))
        {
            return new("a Sigma raw photo (X3F)", Develop);
        }

        if (file[4..8].SequenceEqual("ftyp"u8))
        {
            return IsoMedia(file);
        }

        return TiffFormats.Recognise(file);
    }

    /// <summary>Files of the ISO base media format, told apart by their major brand.</summary>
    private static FormatName IsoMedia(ReadOnlySpan<byte> file)
    {
        var brand = file[8..12];
        if (brand.SequenceEqual("crx "u8))
        {
            return new("a Canon raw photo (CR3)", Develop);
        }

        if (HeifBrands.IsAvif(file))
        {
            return new("an AVIF picture", SaveAs);
        }

        return HeifBrands.IsHeic(file)
            ? new("a HEIC photo", HeifBrands.Remedy)
            : new("a film, not a photo", "Take a still photo, or save one picture of the film as PNG.");
    }

    private static bool IsRiff(ReadOnlySpan<byte> file, ReadOnlySpan<byte> kind) =>
        file.StartsWith("RIFF"u8) && file[8..12].SequenceEqual(kind);
}
