namespace SmpColourMatch.Imaging.Codecs.Png;

internal sealed class PngPhotoDecoder : IPhotoDecoder
{
    // The letters alone: a file whose line ends a transfer has changed is still told to be a (broken) PNG.
    public bool Recognises(ReadOnlySpan<byte> file) =>
        file.Length >= 4 && file[..4].SequenceEqual(PngFile.Signature[..4]);

    public DecodedPicture Decode(ReadOnlyMemory<byte> file, PhotoReadOptions options) => PngReader.Read(file, options);
}
