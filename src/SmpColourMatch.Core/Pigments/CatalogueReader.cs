using System.Text;
using System.Text.Unicode;
using static System.FormattableString;

namespace SmpColourMatch.Core.Pigments;

/// <summary>Reads catalogue files and tells all their faults at once, each with its place and remedy.</summary>
public static class CatalogueReader
{
    /// <summary>Files of more bytes are refused unread. 64 MiB, chosen by us: a thousand times a usual catalogue.</summary>
    public const int MaxBytes = 64 << 20;

    /// <summary>What is asked of a catalogue once its structure is sound; a further rule is a further entry.</summary>
    private static readonly ICatalogueRule[] Rules =
    [
        new ModelledBasisRule(),
        new FewDilutionsRule(),
        new SpectrumRule(),
    ];

    /// <summary>Reads a catalogue. Never throws for what the file holds.</summary>
    /// <param name="utf8">The file's bytes: UTF-8 with or without byte order mark; UTF-16 is read with a warning.</param>
    public static CatalogueReading Read(ReadOnlyMemory<byte> utf8)
    {
        var findings = new FindingSink();
        var catalogue = Read(utf8.Span, findings, Rules);
        return new CatalogueReading(findings.Errors == 0 ? catalogue : null, findings.InOrder());
    }

    /// <summary>Reads a catalogue and asks these rules of it; the catalogue is returned even when it has errors, null when none could be made out.</summary>
    internal static PigmentCatalogue? Read(
        ReadOnlySpan<byte> bytes,
        FindingSink findings,
        IReadOnlyList<ICatalogueRule> rules
    )
    {
        if (bytes.Length > MaxBytes)
        {
            findings.Error(
                FindingCodes.TooLarge,
                "",
                1,
                1,
                Invariant(
                    $"The file has {bytes.Length} bytes, {MaxBytes} are read at most. Split the catalogue, or leave spectra out."
                )
            );
            return null;
        }

        bytes = WithoutMarks(bytes, findings);
        if (bytes.Trim(" \t\r\n"u8).IsEmpty)
        {
            findings.Error(
                FindingCodes.EmptyFile,
                "",
                1,
                1,
                "The file is empty. docs/catalogue.md shows a whole catalogue to start from."
            );
            return null;
        }

        if (!IsUtf8(bytes, findings) || LocatedJson.Read(bytes, findings) is not { } root)
        {
            return null;
        }

        var (catalogue, all) = CatalogueParser.Parse(root, findings);
        if (catalogue is not null)
        {
            var sound = all.Where(pigment => pigment.IsSound).ToList();
            foreach (var rule in rules)
            {
                rule.Check(catalogue, root, rule.AsksAll ? all : sound, findings);
            }
        }

        return catalogue;
    }

    private static ReadOnlySpan<byte> WithoutMarks(ReadOnlySpan<byte> bytes, FindingSink findings)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, .. var rest])
        {
            return rest;
        }

        var utf16 = bytes switch
        {
            [0xFF, 0xFE, ..] or [(byte)'{', 0, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] or [0, (byte)'{', ..] => Encoding.BigEndianUnicode,
            _ => null,
        };
        if (utf16 is null)
        {
            return bytes;
        }

        findings.Warning(
            FindingCodes.Utf16,
            "",
            1,
            1,
            "The file is in UTF-16; it was read, but other programs refuse it. Save it as UTF-8."
        );
        return Encoding.UTF8.GetBytes(utf16.GetString(bytes).TrimStart('\uFEFF'));
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes, FindingSink findings)
    {
        if (Utf8.IsValid(bytes))
        {
            return true;
        }

        var offset = FirstInvalid(bytes);
        var position = new TextPosition();
        position.AdvanceTo(bytes, offset);
        findings.Error(
            FindingCodes.NotUtf8,
            "",
            position.Line,
            position.Column,
            Invariant(
                $"Byte 0x{bytes[offset]:X2} at offset {offset} is no UTF-8; the file may be compressed, or saved as ANSI. Save it as UTF-8."
            )
        );
        return false;
    }

    /// <summary>Offset of the first byte that no valid character begins with or continues.</summary>
    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            offset += length;
        }

        return offset;
    }
}
