namespace SmpColourMatch.Imaging.Codecs.Heif;

/// <summary>HEIC through the system's libheif, where it has one.</summary>
internal sealed class HeifPhotoDecoder : IPhotoDecoder
{
    private static readonly Lazy<HeifLibrary?> Library = new(HeifLibrary.TryLoad);

    /// <summary>Without libheif nothing is recognised here, and the file is refused with the remedy.</summary>
    public bool Recognises(ReadOnlySpan<byte> file) =>
        HeifBrands.IsHeic(file) && !HeifBrands.IsAvif(file) && Library.Value is not null;

    public DecodedPicture Decode(ReadOnlyMemory<byte> file, PhotoReadOptions options) =>
        new HeifReader(Library.Value!, options).Read(file);
}
