using System.Text.RegularExpressions;
using SmpColourMatch.Core.Pipeline;
using SmpColourMatch.Core.Reporting.Pages;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Core.Batching;

/// <summary>From one file of the folder to its row. Threads share it.</summary>
internal sealed class PhotoWork(
    Func<PhotoFile, IAnalysisTrace, CancellationToken, Analysis> analyse,
    BatchOptions options,
    CancellationToken cancellation
)
{
    /// <param name="path">Below the folder.</param>
    /// <param name="known">The row that stands, or null.</param>
    public PhotoRow Do(string path, RowHead? known)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var head = new RowHead(path, 0, "", options.Settings, ClientOf(path), null, null);
        byte[] bytes;
        try
        {
            bytes = Read(Path.Combine(options.Folder, path));
        }
        catch (PhotoTooLargeException fault)
        {
            return Finish(head with { Bytes = fault.Bytes }, Refused(name, NoteCodes.TooLarge, fault.Message));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Finish(
                head,
                Refused(
                    name,
                    NoteCodes.UnreadableFile,
                    "The file cannot be read. Check that it is still there, and its permissions."
                )
            );
        }

        var file = new PhotoFile(name, bytes);
        head = head with { Bytes = bytes.Length, Sha256 = file.Sha256 };
        if (known is not null && Holds(known, head))
        {
            return new PhotoRow(known, null, null);
        }

        if (options.Pages is not { } pages)
        {
            return Finish(head, analyse(file, NoTrace.Instance, cancellation));
        }

        using var trace = new ReportTrace(NoTrace.Instance);
        var analysis = analyse(file, trace, cancellation);
        // Pages come before the row: a row that stands has its pages.
        return Finish(pages.Write(head, analysis, trace, options.Output), analysis);
    }

    /// <summary>Whether a row was made from the same bytes under the same settings, and its pages are still there.</summary>
    private bool Holds(RowHead known, RowHead now) =>
        known with { Report = null, Thumbnail = null } == now && IsThere(known.Report) && IsThere(known.Thumbnail);

    private bool IsThere(string? page) => page is null || File.Exists(Path.Combine(options.Output, page));

    private byte[] Read(string file)
    {
        var length = new FileInfo(file).Length;
        if (length > options.Analysis.Reading.MaxBytes)
        {
            throw new PhotoTooLargeException(length, options.Analysis.Reading.MaxBytes);
        }

        // Never opened when empty: a pipe has no length either, and would be waited on for ever.
        return length == 0 ? [] : File.ReadAllBytes(file);
    }

    private Analysis Refused(string name, string code, string message) =>
        new(
            AnalysisStatus.Rejected,
            name,
            null,
            [new Note(code, NoteSeverity.Error, message)],
            null,
            null,
            null,
            options.Analysis.Day
        );

    private static PhotoRow Finish(RowHead head, Analysis analysis) =>
        new(head, BatchRow.Write(head, analysis), analysis.Status);

    private string? ClientOf(string path)
    {
        if (options.ClientPattern is not { } pattern)
        {
            var slash = path.LastIndexOf('/');
            return slash < 0 ? null : path[..slash];
        }

        try
        {
            var match = pattern.Match(path);
            var group =
                match.Groups["client"].Success ? match.Groups["client"]
                : match.Groups.Count > 1 ? match.Groups[1]
                : match;
            return match.Success && group.Length > 0 ? group.Value : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
