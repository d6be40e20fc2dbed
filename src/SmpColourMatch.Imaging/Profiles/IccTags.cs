using System.Buffers.Binary;
using System.Text;

namespace SmpColourMatch.Imaging.Profiles;

/// <summary>The tag table of an ICC profile (ICC.1:2022, 7.3), every offset checked.</summary>
internal readonly ref struct IccTags
{
    /// <summary>Bytes of header (7.2).</summary>
    private const int HeaderLength = 128;

    /// <summary>Tags looked at. Chosen by us: profiles have about twenty.</summary>
    private const int MaxTags = 200;

    private readonly ReadOnlySpan<byte> _profile;

    private IccTags(ReadOnlySpan<byte> profile) => _profile = profile;

    /// <summary>The profile's own signature "acsp" at byte 36 tells that the rest is worth reading.</summary>
    public static bool TryOpen(ReadOnlySpan<byte> profile, out IccTags tags)
    {
        tags = new IccTags(profile);
        return profile.Length >= HeaderLength + 4 && profile.Slice(36, 4).SequenceEqual("acsp"u8);
    }

    /// <summary>"RGB ", "GRAY", "CMYK", … (7.2.8).</summary>
    public string DataSpace => Signature(16);

    /// <summary>"XYZ " or "Lab " (7.2.9).</summary>
    public string ConnectionSpace => Signature(20);

    /// <summary>"mntr", "scnr", "link", … (7.2.7).</summary>
    public string DeviceClass => Signature(12);

    public bool Has(ReadOnlySpan<byte> name) => !Find(name).IsEmpty;

    /// <summary>The tag's data from its type signature on; empty when the tag is absent or lies outside the profile.</summary>
    public ReadOnlySpan<byte> Find(ReadOnlySpan<byte> name)
    {
        var count = Math.Min(BinaryPrimitives.ReadUInt32BigEndian(_profile[HeaderLength..]), MaxTags);
        for (var i = 0; i < count; i++)
        {
            var at = HeaderLength + 4 + (12 * i);
            if (at > _profile.Length - 12)
            {
                break;
            }

            var entry = _profile.Slice(at, 12);
            if (entry.StartsWith(name))
            {
                var offset = BinaryPrimitives.ReadUInt32BigEndian(entry[4..]);
                var length = BinaryPrimitives.ReadUInt32BigEndian(entry[8..]);
                // Tag sizes are often a byte or two too long at the end of a profile; what is there counts.
                return offset < _profile.Length && length >= 8
                    ? _profile.Slice((int)offset, (int)Math.Min(length, (uint)_profile.Length - offset))
                    : default;
            }
        }

        return default;
    }

    /// <summary>The value of an XYZ tag, or null.</summary>
    public double[]? Xyz(ReadOnlySpan<byte> name)
    {
        var tag = Find(name);
        return tag.Length >= 20 && tag.StartsWith("XYZ "u8)
            ? [Fixed(tag[8..]), Fixed(tag[12..]), Fixed(tag[16..])]
            : null;
    }

    /// <summary>s15Fixed16Number (4.6).</summary>
    internal static double Fixed(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt32BigEndian(bytes) / 65536.0;

    private string Signature(int at) => Encoding.Latin1.GetString(_profile.Slice(at, 4));
}
