namespace SmpColourMatch.Imaging.Codecs.Png;

/// <summary>Makes rows of planes from raw rows as PNG packs them.</summary>
internal interface IPngRowConverter<T>
{
    /// <summary>Pixels met so far that were not wholly opaque.</summary>
    long TransparentPixels { get; }

    /// <param name="raw">The unfiltered row.</param>
    /// <param name="red">As many samples as the row has pixels; grey for a grey picture.</param>
    /// <param name="green">As <paramref name="red"/>; empty for a grey picture.</param>
    /// <param name="blue">As <paramref name="red"/>; empty for a grey picture.</param>
    void Convert(ReadOnlySpan<byte> raw, Span<T> red, Span<T> green, Span<T> blue);
}
