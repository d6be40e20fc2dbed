using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Imaging.Codecs;

/// <summary>The size limits, checked before memory is taken.</summary>
internal static class PictureLimits
{
    /// <exception cref="PhotoRejectedException"><c>too-large</c>.</exception>
    public static void Check(int width, int height, PhotoReadOptions options)
    {
        var pixels = (long)width * height;
        if (pixels > options.MaxPixels || pixels > Array.MaxLength)
        {
            var limit = Math.Min(options.MaxPixels, Array.MaxLength);
            throw new PhotoRejectedException(
                NoteCodes.TooLarge,
                $"The picture has {width}x{height} = {pixels / 1e6:0.#} million pixels; the limit is {limit / 1e6:0.#} million. Make it smaller or raise the limit."
            );
        }
    }

    /// <exception cref="PhotoRejectedException"><c>too-large</c>.</exception>
    public static void CheckBytes(long bytes, PhotoReadOptions options)
    {
        if (bytes > options.MaxBytes)
        {
            throw new PhotoRejectedException(
                NoteCodes.TooLarge,
                $"The file has {bytes} bytes; the limit is {options.MaxBytes}. Export the photo as JPEG or raise the limit."
            );
        }
    }
}
