using System.Text;
using System.Text.Unicode;

namespace SmpColourMatch.Core.Pigments.Import;

/// <summary>From a file's bytes to its text: UTF-8, or UTF-16 with its mark, as spreadsheets save "Unicode text".</summary>
internal static class ImportText
{
    /// <summary>With line ends of one kind; null when the bytes are neither, which is told.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes, FindingSink notes)
    {
        var utf16 = bytes switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };
        if (bytes is [(byte)'P', (byte)'K', 3, 4, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            notes.Error(
                ImportCodes.BrokenTable,
                "",
                1,
                1,
                "This is a workbook (.xlsx, .ods or .xls), no table of text. Save the sheet as CSV (UTF-8) from the spreadsheet."
            );
            return null;
        }

        if (utf16 is null && !Utf8.IsValid(bytes))
        {
            var line = 1;
            while (Rune.DecodeFromUtf8(bytes, out _, out var length) == System.Buffers.OperationStatus.Done)
            {
                line += bytes[0] == (byte)'\n' ? 1 : 0;
                bytes = bytes[length..];
            }

            notes.Error(
                FindingCodes.NotUtf8,
                "",
                line,
                1,
                $"Line {line}: byte 0x{bytes[0]:X2} is no UTF-8; the file may be saved as ANSI (Windows-1252). Save it as UTF-8, so that no letter must be guessed."
            );
            return null;
        }

        return (utf16 ?? Encoding.UTF8).GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n");
    }
}
