using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace SmpColourMatch.Imaging.Profiles;

/// <summary>The name in a profile's description tag, fit to be shown.</summary>
internal static class IccName
{
    /// <summary>Characters kept. Chosen by us: longer ones break the layout of an 80-column terminal.</summary>
    private const int MaxLength = 60;

    public static string Read(IccTags tags)
    {
        var tag = tags.Find("desc"u8);
        var name =
            tag.StartsWith("desc"u8) ? Ascii(tag)
            : tag.StartsWith("mluc"u8) ? Unicode(tag)
            : string.Empty;
        var clean = Clean(name);
        return clean.Length == 0 ? "unnamed ICC profile" : clean;
    }

    /// <summary>Without control and formatting characters (they could rewrite a terminal line), trimmed, shortened.</summary>
    internal static string Clean(string name)
    {
        var clean = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            var isShown =
                category
                    is not (
                        UnicodeCategory.Control
                        or UnicodeCategory.Format
                        or UnicodeCategory.Surrogate
                        or UnicodeCategory.PrivateUse
                        or UnicodeCategory.OtherNotAssigned
                        or UnicodeCategory.LineSeparator
                        or UnicodeCategory.ParagraphSeparator
                    )
                && rune != Rune.ReplacementChar;
            if (isShown && clean.Length < MaxLength)
            {
                _ = clean.Append(rune.ToString());
            }
        }

        return clean.ToString().Trim();
    }

    /// <summary>textDescriptionType of version 2 (ICC.1:2001-04, 6.5.17): a counted ASCII string.</summary>
    private static string Ascii(ReadOnlySpan<byte> tag)
    {
        if (tag.Length < 12)
        {
            return string.Empty;
        }

        var count = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(tag[8..]), (uint)Math.Min(tag.Length - 12, 256));
        var text = tag.Slice(12, count);
        var end = text.IndexOf((byte)0);
        return Encoding.Latin1.GetString(end < 0 ? text : text[..end]);
    }

    /// <summary>multiLocalizedUnicodeType (ICC.1:2022, 10.15): the English record, else the first.</summary>
    private static string Unicode(ReadOnlySpan<byte> tag)
    {
        if (tag.Length < 28)
        {
            return string.Empty;
        }

        var count = Math.Min(BinaryPrimitives.ReadUInt32BigEndian(tag[8..]), (uint)(tag.Length - 16) / 12);
        var chosen = tag.Slice(16, 12);
        for (var i = 0; i < count; i++)
        {
            var record = tag.Slice(16 + (12 * i), 12);
            if (record.StartsWith("en"u8))
            {
                chosen = record;
                break;
            }
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(chosen[4..]);
        var offset = BinaryPrimitives.ReadUInt32BigEndian(chosen[8..]);
        return offset >= tag.Length
            ? string.Empty
            : Encoding.BigEndianUnicode.GetString(
                tag.Slice((int)offset, (int)Math.Min(Math.Min(length, 512), (uint)tag.Length - offset))
            );
    }
}
