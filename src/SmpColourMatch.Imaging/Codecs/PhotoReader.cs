using SmpColourMatch.Imaging.Codecs.Exif;
using SmpColourMatch.Imaging.Codecs.Heif;
using SmpColourMatch.Imaging.Codecs.Jpeg;
using SmpColourMatch.Imaging.Codecs.Png;
using SmpColourMatch.Imaging.Notes;
using SmpColourMatch.Imaging.Profiles;

namespace SmpColourMatch.Imaging.Codecs;

/// <summary>Reads a photo of any supported format, told by its content and never by its name, and sets it upright.</summary>
public static class PhotoReader
{
    /// <summary>Asked in this order; a further backend for a format is one more entry.</summary>
    private static readonly IPhotoDecoder[] Decoders =
    [
        new JpegPhotoDecoder(),
        new PngPhotoDecoder(),
        new HeifPhotoDecoder(),
    ];

    /// <param name="file">The whole file; borrowed.</param>
    /// <param name="options">Limits and the wished-for size.</param>
    /// <returns>The photo, which the caller disposes.</returns>
    /// <exception cref="PhotoRejectedException">The file is no photo, damaged beyond use, of an unsupported kind, or above the limits.</exception>
    public static Photo Read(ReadOnlyMemory<byte> file, PhotoReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        PictureLimits.CheckBytes(file.Length, options);
        foreach (var decoder in Decoders)
        {
            if (decoder.Recognises(file.Span))
            {
                return Finish(decoder.Decode(file, options));
            }
        }

        throw Refusal(file.Span);
    }

    /// <summary>Whether a file that begins so is of a format read here.</summary>
    /// <param name="start">The first bytes; 512 are enough.</param>
    public static bool IsPicture(ReadOnlySpan<byte> start)
    {
        foreach (var decoder in Decoders)
        {
            if (decoder.Recognises(start))
            {
                return true;
            }
        }

        return false;
    }

    private static Photo Finish(DecodedPicture picture)
    {
        var tags = ExifReader.Read(picture.Exif);
        var notes = new List<Note>(picture.Notes);
        ColourProfile profile;
        try
        {
            profile = ProfileChoice.Choose(picture, tags, notes);
        }
        catch (PhotoRejectedException)
        {
            picture.Dispose();
            throw;
        }

        var swaps = Upright.SwapsSides(tags.Orientation);
        return new Photo
        {
            Width = swaps ? picture.Height : picture.Width,
            Height = swaps ? picture.Width : picture.Height,
            Orientation = tags.Orientation,
            ScaleDenominator = picture.ScaleDenominator,
            Pixels8 = picture.Pixels8 is { } pixels8 ? Upright.Apply(pixels8, tags.Orientation) : null,
            Pixels16 = picture.Pixels16 is { } pixels16 ? Upright.Apply(pixels16, tags.Orientation) : null,
            Profile = profile,
            Notes = notes,
        };
    }

    private static PhotoRejectedException Refusal(ReadOnlySpan<byte> file)
    {
        if (file.IsEmpty)
        {
            return new(
                NoteCodes.UnreadableFile,
                "The file is empty (0 bytes). Copy the photo again from the phone or camera."
            );
        }

        if (ForeignFormats.Recognise(file) is { } format)
        {
            return new(
                NoteCodes.UnsupportedFormat,
                $"The file is {format.Name}, which cannot be read here. {format.Remedy}"
            );
        }

        return new(
            NoteCodes.UnreadableFile,
            "The file is not a photo of a known format (its content counts, not its name). Use a JPEG or PNG photo."
        );
    }
}
