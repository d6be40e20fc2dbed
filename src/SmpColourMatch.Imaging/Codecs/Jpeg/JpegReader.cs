using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>
/// Reads JPEG files (ITU-T T.81, JFIF 1.02): baseline, extended sequential and progressive with Huffman coding, 8 bits, grey, Y'CbCr or
/// R'G'B', any sampling. Pixels equal those of libjpeg with its accurate transform and smooth upsampling.
/// </summary>
public static class JpegReader
{
    /// <summary>
    /// Reads the first picture of the file. Grey pictures name one plane three times. Damaged or cut files are decoded as far as they go:
    /// from 90 % of the picture on they are kept with a note, and what is missing is mid-grey.
    /// </summary>
    /// <param name="file">The whole file; not kept.</param>
    /// <param name="options">Limits, and the size that is enough.</param>
    /// <returns>The picture as stored, not turned by its EXIF orientation; the caller disposes it.</returns>
    /// <exception cref="PhotoRejectedException">
    /// <c>unsupported-format</c> (four components, 12 bits, lossless, arithmetic, hierarchical), <c>too-large</c>, or <c>unreadable-file</c>.
    /// </exception>
    public static DecodedPicture Read(ReadOnlyMemory<byte> file, PhotoReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var decoder = new JpegDecoder(file, options);
        try
        {
            return decoder.Decode();
        }
        catch (JpegFormatException fault)
        {
            throw new PhotoRejectedException(
                NoteCodes.UnreadableFile,
                $"The JPEG file cannot be read: {fault.Message}. Export or copy the photo again from its source.",
                fault
            );
        }
    }
}
