using System.Security.Cryptography;
using System.Text;
using SmpColourMatch.Core.Pipeline;
using SmpColourMatch.Core.Reporting.Pages;

namespace SmpColourMatch.Core.Batching;

/// <summary>The pages and small pictures of a batch, one of each a photo. Threads share it.</summary>
/// <param name="inks">The catalogue that is matched with.</param>
/// <param name="showFace">Whether pictures are left unveiled.</param>
public sealed class PhotoPages(ReportInks inks, bool showFace)
{
    internal const string Reports = "reports";
    internal const string Thumbnails = "thumbnails";
    private const int HashDigits = 10;
    private const int NameCharacters = 40;

    /// <summary>Writes both, whole or not at all, and names them in the head.</summary>
    internal RowHead Write(RowHead head, Analysis analysis, ReportTrace trace, string output)
    {
        var pictures = trace.Scene is { } scene ? ReportPictures.Of(scene, analysis, showFace) : null;
        var name = NameOf(head.Path);
        var report = $"{Reports}/{name}.html";
        using var page = new MemoryStream();
        ReportPage.Write(analysis, pictures, inks, showFace, page);
        Place(output, report, page.GetBuffer().AsSpan(0, (int)page.Length));
        if (pictures is null)
        {
            return head with { Report = report };
        }

        var thumbnail = $"{Thumbnails}/{name}.jpg";
        Place(output, thumbnail, pictures.Thumbnail);
        return head with { Report = report, Thumbnail = thumbnail };
    }

    /// <summary>Takes away what an earlier run made for photos that are gone; only files named as ours are touched.</summary>
    internal static void Tidy(string output, IReadOnlySet<string> kept)
    {
        foreach (var folder in (ReadOnlySpan<string>)[Reports, Thumbnails])
        {
            var path = Path.Combine(output, folder);
            if (!Directory.Exists(path))
            {
                continue;
            }

            foreach (var file in Directory.EnumerateFiles(path).ToList())
            {
                var name = Path.GetFileName(file);
                if (IsOurs(Path.GetFileNameWithoutExtension(file)) && !kept.Contains($"{folder}/{name}"))
                {
                    File.Delete(file);
                }
            }
        }
    }

    /// <summary>Part of the file's own name for people, and a digest of the whole path: safe on every system whatever the name.</summary>
    private static string NameOf(string path)
    {
        var name = new StringBuilder();
        foreach (var character in path.AsSpan(path.LastIndexOf('/') + 1))
        {
            name.Append(char.IsAsciiLetterOrDigit(character) ? character : '-');
        }

        name.Length = Math.Min(name.Length, NameCharacters);
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)));
        return $"{name}.{digest.AsSpan(0, HashDigits)}";
    }

    private static bool IsOurs(string name) =>
        name.Length > HashDigits
        && name[^(HashDigits + 1)] == '.'
        && name.AsSpan(name.Length - HashDigits).IndexOfAnyExcept("0123456789abcdef") < 0;

    private static void Place(string output, string name, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(output, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var partial = path + ".partial";
        File.WriteAllBytes(partial, content);
        File.Move(partial, path, overwrite: true);
    }
}
