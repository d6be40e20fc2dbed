using System.Buffers.Binary;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>Writes baseline JPEG files with JFIF header and the standard's tables: colour as Y'CbCr, grey pictures as one component.</summary>
public static class JpegWriter
{
    /// <summary>The longest side that the format can hold.</summary>
    public const int LongestSide = 65_535;

    /// <summary>Bytes of a profile in one APP2 segment: 65,535 less length, signature, number and count.</summary>
    private const int IccPieceLength = 65_535 - 2 - 12 - 2;

    /// <param name="output">Where the file goes; stays open.</param>
    /// <param name="pixels">The picture; borrowed.</param>
    /// <param name="quality">1–100, in the scale of the Independent JPEG Group: 50 is the standard's tables, 75 good, 95 hardly visible loss.</param>
    /// <param name="sampling">How finely the colour differences are kept.</param>
    /// <param name="iccProfile">An ICC profile to embed, or null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The quality is outside 1–100.</exception>
    /// <exception cref="ArgumentException">A side is above <see cref="LongestSide"/>, or the profile needs more than 255 segments.</exception>
    public static void Write(
        Stream output,
        RgbPlanes<byte> pixels,
        int quality,
        JpegSampling sampling,
        byte[]? iccProfile = null
    )
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(pixels);
        ArgumentOutOfRangeException.ThrowIfLessThan(quality, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quality, 100);
        if (Math.Max(pixels.Width, pixels.Height) > LongestSide)
        {
            throw new ArgumentException(
                $"A JPEG side is at most {LongestSide} pixels, not {pixels.Width}×{pixels.Height}.",
                nameof(pixels)
            );
        }

        if (iccProfile is { Length: > 255 * IccPieceLength })
        {
            throw new ArgumentException(
                $"A profile in a JPEG is at most {255 * IccPieceLength} bytes, not {iccProfile.Length}.",
                nameof(iccProfile)
            );
        }

        var luminance = ScaleTable(StandardTables.LuminanceQuantization, quality);
        var chrominance = ScaleTable(StandardTables.ChrominanceQuantization, quality);
        var factor = sampling == JpegSampling.Half && !pixels.IsGrey ? 2 : 1;
        output.Write([0xFF, JpegMarker.StartOfImage]);
        WriteSegment(output, JpegMarker.App0, [.. "JFIF\0"u8, 1, 2, 0, 0, 1, 0, 1, 0, 0]);
        WriteProfile(output, iccProfile ?? []);
        WriteQuantization(output, 0, luminance);
        WriteFrame(output, pixels, factor);
        WriteHuffman(output, isLuminance: true);
        if (!pixels.IsGrey)
        {
            WriteQuantization(output, 1, chrominance);
            WriteHuffman(output, isLuminance: false);
        }

        WriteSegment(
            output,
            JpegMarker.StartOfScan,
            pixels.IsGrey ? [1, 1, 0x00, 0, 63, 0] : [3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0]
        );
        new ScanWriter(output, pixels, factor, luminance, chrominance).Write();
        output.Write([0xFF, JpegMarker.EndOfImage]);
    }

    /// <summary>Steps for a quality, by the Independent JPEG Group's rule: 5000/q percent below 50, 200 − 2 q percent above.</summary>
    private static byte[] ScaleTable(ReadOnlySpan<byte> table, int quality)
    {
        var percent = quality < 50 ? 5000 / quality : 200 - (2 * quality);
        var scaled = new byte[64];
        for (var i = 0; i < 64; i++)
        {
            scaled[i] = (byte)Math.Clamp(((table[i] * percent) + 50) / 100, 1, 255);
        }

        return scaled;
    }

    private static void WriteSegment(Stream output, byte marker, ReadOnlySpan<byte> content)
    {
        Span<byte> head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], checked((ushort)(content.Length + 2)));
        output.Write(head);
        output.Write(content);
    }

    private static void WriteProfile(Stream output, ReadOnlySpan<byte> profile)
    {
        var count = (profile.Length + IccPieceLength - 1) / IccPieceLength;
        for (var number = 1; number <= count; number++)
        {
            var piece = profile[..Math.Min(IccPieceLength, profile.Length)];
            profile = profile[piece.Length..];
            WriteSegment(output, JpegMarker.App2, [.. IccChunks.Signature, (byte)number, (byte)count, .. piece]);
        }
    }

    private static void WriteQuantization(Stream output, byte index, byte[] table)
    {
        var content = new byte[65];
        content[0] = index;
        for (var place = 0; place < 64; place++)
        {
            content[1 + place] = table[ZigZag.ToNatural[place]];
        }

        WriteSegment(output, JpegMarker.QuantizationTables, content);
    }

    private static void WriteFrame(Stream output, RgbPlanes<byte> pixels, int factor)
    {
        byte[] content =
        [
            8,
            (byte)(pixels.Height >> 8),
            (byte)pixels.Height,
            (byte)(pixels.Width >> 8),
            (byte)pixels.Width,
        ];
        var finest = (byte)(factor * 0x11);
        WriteSegment(
            output,
            JpegMarker.BaselineFrame,
            pixels.IsGrey ? [.. content, 1, 1, finest, 0] : [.. content, 3, 1, finest, 0, 2, 0x11, 1, 3, 0x11, 1]
        );
    }

    private static void WriteHuffman(Stream output, bool isLuminance)
    {
        var index = isLuminance ? 0 : 1;
        foreach (var isDc in (ReadOnlySpan<bool>)[true, false])
        {
            WriteSegment(
                output,
                JpegMarker.HuffmanTables,
                [
                    (byte)((isDc ? 0 : 0x10) | index),
                    .. StandardTables.Lengths(isDc, isLuminance),
                    .. StandardTables.Symbols(isDc, isLuminance),
                ]
            );
        }
    }
}
