namespace SmpColourMatch.Core.Batching;

/// <summary>A file of more bytes than any photo has.</summary>
internal sealed class PhotoTooLargeException(long bytes, long limit)
    : Exception(
        $"The file has {bytes >> 20} MiB; the limit is {limit >> 20} MiB. Use the photo itself, as JPEG or PNG."
    )
{
    public long Bytes { get; } = bytes;
}
