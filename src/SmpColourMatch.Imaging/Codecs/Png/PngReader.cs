using System.Globalization;
using System.Numerics;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Imaging.Codecs.Png;

/// <summary>Reads PNG (W3C PNG, third edition): every colour type and depth, interlaced or not; of an animation the still picture.</summary>
/// <remarks>
/// Transparency is laid over white: near white counts as clipped later on, so that a cut-out background is never measured as skin or hair.
/// </remarks>
public static class PngReader
{
    /// <summary>Deflate cannot shrink further than 1032 : 1 (258 bytes from a quarter of a byte, RFC 1951, 3.2.5).</summary>
    private const long MostInflation = 1032;

    /// <summary>EXIF bytes looked at. Chosen by us: the fields that matter stand in front of any thumbnail, and JPEG allows 64 kB.</summary>
    private const int MaxExifBytes = 1 << 20;

    /// <param name="file">The whole file; borrowed.</param>
    /// <param name="options">Limits and the wished-for size.</param>
    /// <exception cref="PhotoRejectedException">Not a PNG, damaged beyond use, or above the limits.</exception>
    public static DecodedPicture Read(ReadOnlyMemory<byte> file, PhotoReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var png = PngFile.Parse(file, options);
        CheckThatDataCanSuffice(png);
        var colours = PngColours.Read(png);
        var notes = new List<Note>(colours.Notes);
        var denominator = Reduction.DenominatorFor(png.Header.Width, png.Header.Height, options);
        RgbPlanes<byte>? pixels8 = null;
        RgbPlanes<ushort>? pixels16 = null;
        if (png.Header.BitDepth == 16)
        {
            pixels16 = ReadPixels(file, png, denominator, new PngRowConverter16(png), notes);
        }
        else
        {
            pixels8 = ReadPixels(file, png, denominator, new PngRowConverter8(png), notes);
        }

        return new DecodedPicture
        {
            Width = png.Header.Width,
            Height = png.Header.Height,
            ScaleDenominator = denominator,
            Pixels8 = pixels8,
            Pixels16 = pixels16,
            IccProfile = colours.IccProfile,
            DeclaredProfile = colours.Declared,
            Exif = ReadExif(png),
            Notes = notes,
        };
    }

    private static byte[]? ReadExif(PngFile png)
    {
        var exif = png.Chunk("eXIf");
        return exif.IsEmpty ? null : exif[..Math.Min(exif.Length, MaxExifBytes)].ToArray();
    }

    private static RgbPlanes<T> ReadPixels<T>(
        ReadOnlyMemory<byte> file,
        PngFile png,
        int denominator,
        IPngRowConverter<T> converter,
        List<Note> notes
    )
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        using var source = new PngRowSource(file, png.Data, png.Header);
        var reading = new PngPixels<T>(png.Header, denominator, source, converter);
        var pixels =
            reading.Read()
            ?? throw PngHeader.Unreadable(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{source.Failure} after {reading.CompleteRows} of {png.Header.Height} rows"
                )
            );
        if (source.Failure is { } failure)
        {
            notes.Add(
                new(
                    NoteCodes.Truncated,
                    NoteSeverity.Warning,
                    $"The PNG file is incomplete: {failure}. The lowest rows are missing and are left white. Copy or export the photo again."
                )
            );
        }
        else if (!source.EndsHere())
        {
            if (!png.HeaderIsIntact)
            {
                pixels.Dispose();
                throw PngHeader.Unreadable("its header is damaged and does not fit the picture data");
            }

            notes.Add(
                new(
                    NoteCodes.DamagedData,
                    NoteSeverity.Warning,
                    "The checksum of the PNG's picture data is wrong: parts of the picture may be. Take the original file if the overlay looks odd."
                )
            );
        }

        if (png.DescribeFaults() is { } faults)
        {
            notes.Add(faults);
        }

        if (converter.TransparentPixels > 0)
        {
            var percent = 100.0 * converter.TransparentPixels / ((double)png.Header.Width * png.Header.Height);
            notes.Add(
                new(
                    NoteCodes.TransparentPixels,
                    NoteSeverity.Info,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{percent:0.##} % of the pixels are transparent or partly so; they were laid over white, which is not measured."
                    )
                )
            );
        }

        return pixels;
    }

    /// <summary>Refuses what the few bytes of a decompression bomb or a stump cannot hold, before memory is taken.</summary>
    private static void CheckThatDataCanSuffice(PngFile png)
    {
        var header = png.Header;
        var rows = png.DataLength * MostInflation / header.RowBytes(header.Width);
        if (rows < PngPixels<byte>.LeastRowShare * header.Height)
        {
            throw PngHeader.Unreadable(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"it claims {header.Width}x{header.Height} pixels but has {png.DataLength} bytes of picture data"
                )
            );
        }
    }
}
