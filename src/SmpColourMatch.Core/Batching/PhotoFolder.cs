using SmpColourMatch.Imaging.Codecs;

namespace SmpColourMatch.Core.Batching;

/// <summary>What a folder holds for a batch.</summary>
/// <param name="Photos">Paths below the folder, parts joined by '/', in ordinal order: the order of the rows.</param>
/// <param name="OtherFiles">How many files are no pictures.</param>
/// <param name="ClosedFolders">Paths below the folder of folders that may not be looked into.</param>
/// <param name="Unnamed">Paths below the folder of files and folders whose names are no text (bytes that are no UTF-8), so that they cannot be opened.</param>
/// <remarks>
/// A file counts as a photo by its ending, so that one that is damaged gets a row that says so, or else by its first bytes. Hidden files and
/// folders are left out, links are not followed (they can lead in circles, or out of the folder), and so are the pictures of a batch's results.
/// </remarks>
public sealed record PhotoFolder(
    IReadOnlyList<string> Photos,
    int OtherFiles,
    IReadOnlyList<string> ClosedFolders,
    IReadOnlyList<string> Unnamed
)
{
    /// <summary>What the runtime says of an entry that it cannot find again under the name it gave it.</summary>
    private const FileAttributes Gone = (FileAttributes)(-1);

    /// <summary>Stands in a name for bytes that are no UTF-8.</summary>
    private const char NoText = '\uFFFD';

    /// <summary>Enough to recognise any format that is read.</summary>
    private const int StartBytes = 512;

    /// <summary>Endings of pictures, read here or refused with a remedy.</summary>
    private static readonly HashSet<string> Endings = new(
        (
            ".jpg .jpeg .jpe .jfif .png .heic .heif .hif .webp .gif .bmp .tif .tiff .avif .jxl .jp2 .psd "
            + ".dng .cr2 .cr3 .nef .arw .raf .orf .rw2 .x3f"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    /// <param name="folder">Searched with all that lies below.</param>
    /// <param name="leftOut">A folder that is left out wherever it lies: that of the results.</param>
    /// <exception cref="IOException">The folder itself cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder itself may not be read.</exception>
    public static PhotoFolder List(string folder, string leftOut)
    {
        var root = new DirectoryInfo(folder);
        var without = Path.TrimEndingDirectorySeparator(Path.GetFullPath(leftOut));
        var photos = new List<string>();
        var closed = new List<string>();
        var unnamed = new List<string>();
        var others = 0;
        var waiting = new Stack<(DirectoryInfo Folder, string Path)>();
        waiting.Push((root, ""));
        while (waiting.TryPop(out var next))
        {
            try
            {
                var isOfBatch = OutputLock.IsIn(next.Folder);
                foreach (var entry in next.Folder.EnumerateFileSystemInfos())
                {
                    var path = next.Path + entry.Name;
                    if (entry.Attributes == Gone && entry.Name.Contains(NoText, StringComparison.Ordinal))
                    {
                        unnamed.Add(path);
                        continue;
                    }

                    if (
                        (entry.Attributes & (FileAttributes.Hidden | FileAttributes.ReparsePoint))
                        != FileAttributes.None
                    )
                    {
                        continue;
                    }

                    if (entry is DirectoryInfo below)
                    {
                        if (
                            !below.FullName.Equals(without, StringComparison.Ordinal)
                            && !(isOfBatch && below.Name is (PhotoPages.Reports or PhotoPages.Thumbnails))
                        )
                        {
                            waiting.Push((below, path + "/"));
                        }
                    }
                    else if (IsPhoto((FileInfo)entry))
                    {
                        photos.Add(path);
                    }
                    else
                    {
                        others++;
                    }
                }
            }
            catch (Exception fault)
                when (next.Path.Length > 0 && fault is UnauthorizedAccessException or DirectoryNotFoundException)
            {
                closed.Add(next.Path);
            }
        }

        photos.Sort(StringComparer.Ordinal);
        closed.Sort(StringComparer.Ordinal);
        unnamed.Sort(StringComparer.Ordinal);
        return new PhotoFolder(photos, others, closed, unnamed);
    }

    private static bool IsPhoto(FileInfo file)
    {
        if (Endings.Contains(file.Extension))
        {
            return true;
        }

        // Pipes and devices have no length; opening one could wait for ever.
        if (file.Length == 0)
        {
            return false;
        }

        try
        {
            Span<byte> start = stackalloc byte[StartBytes];
            using var stream = file.OpenRead();
            return PhotoReader.IsPicture(start[..stream.ReadAtLeast(start, StartBytes, throwOnEndOfStream: false)]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
