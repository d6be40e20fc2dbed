namespace SmpColourMatch.Imaging.Codecs.Jpeg;

internal sealed class JpegPhotoDecoder : IPhotoDecoder
{
    /// <summary>The start of image; behind it, JPEG-LS begins with its own frame marker F7 and is told apart as a format of its own.</summary>
    public bool Recognises(ReadOnlySpan<byte> file) =>
        file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8])
        && !file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF, 0xF7]);

    public DecodedPicture Decode(ReadOnlyMemory<byte> file, PhotoReadOptions options) => JpegReader.Read(file, options);
}
