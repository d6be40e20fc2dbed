using System.Buffers.Binary;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>Reads the frame header, refuses what is not read here, and tells the colour model.</summary>
internal static class FrameReader
{
    /// <summary>Whether the marker starts a frame of any kind (SOF0–SOF15 without DHT, JPG, DAC), or tells arithmetic coding.</summary>
    public static bool IsFrame(byte marker) =>
        marker is >= 0xC0 and <= 0xCF and not JpegMarker.HuffmanTables and not 0xC8;

    /// <param name="marker">The frame marker's second byte.</param>
    /// <param name="segment">The header after its length.</param>
    /// <param name="rest">The file behind the header, where a late line count is looked for.</param>
    /// <param name="options">Limits.</param>
    public static JpegFrame Read(
        byte marker,
        ReadOnlySpan<byte> segment,
        ReadOnlySpan<byte> rest,
        PhotoReadOptions options
    )
    {
        if (marker is not (JpegMarker.BaselineFrame or JpegMarker.ExtendedFrame or JpegMarker.ProgressiveFrame))
        {
            throw Unsupported(
                marker switch
                {
                    0xC3 => "lossless",
                    >= 0xC5 and <= 0xC7 => "hierarchical",
                    0xCB or >= 0xCD => "hierarchical, lossless or arithmetic",
                    _ => "arithmetic-coded",
                }
            );
        }

        if (segment.Length < 6 || segment.Length < 6 + (3 * segment[5]))
        {
            throw new JpegFormatException("its frame header is malformed");
        }

        if (segment[0] != 8)
        {
            throw segment[0] == 12
                ? Unsupported("12-bit")
                : new JpegFormatException($"it says {segment[0]} bits a sample");
        }

        int height = BinaryPrimitives.ReadUInt16BigEndian(segment[1..]);
        int width = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]);
        if (height == 0)
        {
            height = FindNumberOfLines(rest);
        }

        if (width == 0 || height == 0)
        {
            throw new JpegFormatException($"it says {width} x {height} pixels");
        }

        if ((long)width * height > options.MaxPixels)
        {
            throw new PhotoRejectedException(
                NoteCodes.TooLarge,
                $"The photo has {width} x {height} pixels, {(long)width * height / 1e6:0.#} million; the limit is {options.MaxPixels / 1e6:0.#} million. Raise it with --max-megapixels, or save the photo smaller."
            );
        }

        int count = segment[5];
        if (count is not (1 or 3))
        {
            throw count == 4 ? Unsupported("CMYK") : new JpegFormatException($"it says {count} components");
        }

        var components = new JpegComponent[count];
        for (var i = 0; i < count; i++)
        {
            var entry = segment.Slice(6 + (3 * i), 3);
            var (horizontal, vertical) = (entry[1] >> 4, entry[1] & 15);
            if (horizontal is < 1 or > 4 || vertical is < 1 or > 4 || entry[2] > 3)
            {
                throw new JpegFormatException(
                    $"component {i} says sampling {horizontal} x {vertical}, quantization table {entry[2]}"
                );
            }

            components[i] = new JpegComponent
            {
                Id = entry[0],
                // A component alone is never subsampled, whatever it says.
                HorizontalSampling = count == 1 ? 1 : horizontal,
                VerticalSampling = count == 1 ? 1 : vertical,
                QuantizationIndex = entry[2],
            };
        }

        return new JpegFrame(width, height, marker == JpegMarker.ProgressiveFrame, components);
    }

    /// <summary>Whether three components are Y'CbCr rather than R'G'B', by the rules of libjpeg: JFIF, then Adobe, then the names.</summary>
    public static bool IsYcc(JpegFrame frame, JpegTables tables)
    {
        if (tables.HasJfif)
        {
            return true;
        }

        if (tables.AdobeTransform >= 0)
        {
            return tables.AdobeTransform != 0;
        }

        var components = frame.Components;
        return components.Length != 3
            || (components[0].Id, components[1].Id, components[2].Id) is not ((byte)'R', (byte)'G', (byte)'B');
    }

    /// <summary>The line count that a DNL marker gives behind the first scan, or 0.</summary>
    private static int FindNumberOfLines(ReadOnlySpan<byte> rest)
    {
        var place = rest.IndexOf([(byte)0xFF, JpegMarker.NumberOfLines, (byte)0, (byte)4]);
        return place >= 0 && place + 6 <= rest.Length ? BinaryPrimitives.ReadUInt16BigEndian(rest[(place + 4)..]) : 0;
    }

    private static PhotoRejectedException Unsupported(string kind) =>
        new(
            NoteCodes.UnsupportedFormat,
            $"The file is a {kind} JPEG, which is not read here. Save the photo as an ordinary 8-bit RGB JPEG or as PNG."
        );
}
