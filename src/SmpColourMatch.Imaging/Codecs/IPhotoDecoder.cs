namespace SmpColourMatch.Imaging.Codecs;

/// <summary>The seam where a further backend for a picture format plugs in: see <see cref="PhotoReader"/>.</summary>
internal interface IPhotoDecoder
{
    /// <summary>Whether the file's first bytes are of this decoder's format.</summary>
    bool Recognises(ReadOnlySpan<byte> file);

    /// <summary>Decodes what <see cref="Recognises"/> accepted; the caller owns the result.</summary>
    /// <exception cref="PhotoRejectedException">The file is damaged beyond use, of an unsupported kind, or above the limits.</exception>
    DecodedPicture Decode(ReadOnlyMemory<byte> file, PhotoReadOptions options);
}
