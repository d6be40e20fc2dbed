namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>The file breaks the format in a way that ends decoding; <see cref="JpegReader"/> turns it into a note or a refusal.</summary>
internal sealed class JpegFormatException(string what) : Exception(what);
