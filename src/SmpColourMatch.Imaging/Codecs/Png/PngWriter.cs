using System.Buffers.Binary;
using System.IO.Compression;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Imaging.Codecs.Png;

/// <summary>Writes 8-bit PNG, grey, palette or RGB. The same picture gives the same bytes.</summary>
public static class PngWriter
{
    /// <summary>
    /// Largest number of grey values with which a picture counts as a mask, whose rows compress best unfiltered. Chosen by us:
    /// masks have a handful; a higher limit would catch smooth photos, which filters serve better.
    /// </summary>
    private const int MaskValues = 16;

    /// <summary>Bytes of compressed data in a chunk.</summary>
    private const int DataChunk = 1 << 16;

    /// <summary>Writes <paramref name="grey"/> as colour type 0. The values get no colour meaning: masks and maps stay what they are.</summary>
    public static void Write(Stream target, Plane<byte> grey)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(grey);
        WriteStart(target, grey.Width, grey.Height, PngColourType.Grey);
        var filter = new PngRowFilter(grey.Width, stride: 1, isAdaptive: CountValues(grey.Samples) > MaskValues);
        WriteData(target, grey.Height, filter, (y, row) => grey.Row(y).CopyTo(row));
    }

    /// <summary>Writes <paramref name="places"/> as colour type 3: each sample is a place in <paramref name="palette"/>.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="places">Each below the palette's length.</param>
    /// <param name="palette">1 to 256 colours, sRGB.</param>
    public static void Write(
        Stream target,
        Plane<byte> places,
        IReadOnlyList<(byte Red, byte Green, byte Blue)> palette
    )
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(palette);
        WriteStart(target, places.Width, places.Height, PngColourType.Palette);
        WriteChunk(
            target,
            "PLTE"u8,
            [.. palette.SelectMany(colour => new[] { colour.Red, colour.Green, colour.Blue })]
        );
        var filter = new PngRowFilter(places.Width, stride: 1, isAdaptive: false);
        WriteData(target, places.Height, filter, (y, row) => places.Row(y).CopyTo(row));
    }

    /// <summary>Writes <paramref name="pixels"/> as colour type 2, marked as sRGB.</summary>
    public static void Write(Stream target, RgbPlanes<byte> pixels)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(pixels);
        WriteStart(target, pixels.Width, pixels.Height, PngColourType.Rgb);
        // Rendering intent 0, perceptual: the one for photos.
        WriteChunk(target, "sRGB"u8, [0]);
        var filter = new PngRowFilter(3 * pixels.Width, stride: 3, isAdaptive: true);
        WriteData(target, pixels.Height, filter, (y, row) => Interleave(pixels, y, row));
    }

    private static void WriteStart(Stream target, int width, int height, PngColourType type)
    {
        target.Write(PngFile.Signature);
        Span<byte> header = stackalloc byte[PngHeader.Length];
        header.Clear();
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8;
        header[9] = (byte)type;
        WriteChunk(target, "IHDR"u8, header);
    }

    private static void WriteData(Stream target, int height, PngRowFilter filter, Action<int, Span<byte>> fill)
    {
        using var data = new MemoryStream();
        using (var deflater = new ZLibStream(data, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                fill(y, filter.NextRow());
                deflater.Write(filter.Filter());
                WriteWholeChunks(target, data);
            }
        }

        WriteWholeChunks(target, data);
        WriteChunk(target, "IDAT"u8, data.GetBuffer().AsSpan(0, (int)data.Length));
        WriteChunk(target, "IEND"u8, []);
    }

    private static void WriteWholeChunks(Stream target, MemoryStream data)
    {
        if (data.Length >= DataChunk)
        {
            WriteChunk(target, "IDAT"u8, data.GetBuffer().AsSpan(0, (int)data.Length));
            data.SetLength(0);
        }
    }

    private static void WriteChunk(Stream target, ReadOnlySpan<byte> name, ReadOnlySpan<byte> body)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        target.Write(number);
        target.Write(name);
        target.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, PngCrc.Of(body, PngCrc.Of(name)));
        target.Write(number);
    }

    private static void Interleave(RgbPlanes<byte> pixels, int y, Span<byte> row)
    {
        var red = pixels.Red.Row(y);
        var green = pixels.Green.Row(y);
        var blue = pixels.Blue.Row(y);
        for (var (x, i) = (0, 0); x < red.Length; x++, i += 3)
        {
            row[i] = red[x];
            row[i + 1] = green[x];
            row[i + 2] = blue[x];
        }
    }

    private static int CountValues(ReadOnlySpan<byte> samples)
    {
        Span<bool> seen = stackalloc bool[256];
        seen.Clear();
        foreach (var sample in samples)
        {
            seen[sample] = true;
        }

        return seen.Count(true);
    }
}
