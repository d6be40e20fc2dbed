using System.Security.Cryptography;

namespace SmpColourMatch.Core.Pipeline;

/// <summary>The bytes of a photo and the name by which it is spoken of.</summary>
/// <param name="Name">The file's own name, never its folder (private: a folder may name a client).</param>
/// <param name="Bytes">The whole file.</param>
public sealed record PhotoFile(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Digest of the bytes in hexadecimal digits, by which copies of a photo are known.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes.Span));
}
