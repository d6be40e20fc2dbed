using System.Runtime.ExceptionServices;
using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Pipeline;

namespace SmpColourMatch.Core.Batching;

/// <summary>Analyses all photos of a folder: a row each, whatever happens to one of them.</summary>
/// <param name="analyse">The method; called by several threads at once. It answers for a photo that makes it fail (see <see cref="Pipeline.Analysis"/>).</param>
/// <param name="matcher">For clients with several photos.</param>
public sealed class BatchAnalyser(
    Func<PhotoFile, IAnalysisTrace, CancellationToken, Analysis> analyse,
    Lazy<PigmentMatcher> matcher
)
{
    /// <summary>The growing, then finished, rows.</summary>
    public const string RowsFile = "results.jsonl";

    /// <summary>Goes on from the rows that the output folder holds; the caller holds its <see cref="OutputLock"/>.</summary>
    /// <param name="options">What to do.</param>
    /// <param name="progress">Called after each photo, never by two threads at once.</param>
    /// <param name="cancellation">Stops between the stages of the photos in work; finished rows stay.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="IOException">The folder cannot be read, or the results cannot be written; finished rows stay.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of permission.</exception>
    public BatchSummary Run(BatchOptions options, Action<BatchProgress> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(progress);

        var folder = PhotoFolder.List(options.Folder, options.Output);
        var file = Path.Combine(options.Output, RowsFile);
        BatchProgress counts;
        using (var journal = new RowJournal(Open(file)))
        {
            counts = AnalyseAll(folder.Photos, journal, options, progress, cancellation);
            journal.Sync();
            using var results = new BatchResults(options.Output);
            foreach (var path in folder.Photos)
            {
                cancellation.ThrowIfCancellationRequested();
                results.Add(journal.Read(path));
            }

            var clients = results.Finish(matcher, options.Analysis.Day);
            journal.Dispose();
            results.TakeNames();
            return new BatchSummary(
                counts,
                folder.OtherFiles,
                folder.ClosedFolders,
                folder.Unnamed,
                clients.Count,
                clients.Disagreeing
            );
        }
    }

    private static FileStream Open(string file) =>
        new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);

    private BatchProgress AnalyseAll(
        IReadOnlyList<string> photos,
        RowJournal journal,
        BatchOptions options,
        Action<BatchProgress> progress,
        CancellationToken cancellation
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var work = new PhotoWork(analyse, options, stop.Token);
        var counts = new BatchProgress(photos.Count, 0, 0, 0, 0);
        var gate = new Lock();
        var next = -1;
        ExceptionDispatchInfo? failure = null;
        var threads = new Thread[Math.Min(options.Jobs, photos.Count)];
        for (var i = 0; i < threads.Length; i++)
        {
            threads[i] = new Thread(Work);
            threads[i].Start();
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }

        failure?.Throw();
        cancellation.ThrowIfCancellationRequested();
        return counts;

        void Work()
        {
            try
            {
                int index;
                while ((index = Interlocked.Increment(ref next)) < photos.Count && !stop.IsCancellationRequested)
                {
                    RowHead? known;
                    lock (gate)
                    {
                        known = journal.Find(photos[index]);
                    }

                    var row = work.Do(photos[index], known);
                    lock (gate)
                    {
                        if (row.Line is { } line)
                        {
                            journal.Append(row.Head, line);
                        }

                        counts = Count(counts, row, journal);
                        progress(counts);
                    }
                }
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // The disk is full or gone: nothing further can be kept.
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(fault), null);
                stop.Cancel();
            }
            catch (OperationCanceledException)
            {
                // The photo in work is given up; its row will be made next time.
            }
        }
    }

    private static BatchProgress Count(BatchProgress counts, PhotoRow row, RowJournal journal)
    {
        var status = row.Status ?? BatchRow.StatusOf(journal.Read(row.Head.Path));
        counts = counts with { Reused = counts.Reused + (row.Line is null ? 1 : 0) };
        return status switch
        {
            AnalysisStatus.Matched => counts with { Matched = counts.Matched + 1 },
            AnalysisStatus.Measured => counts with { Measured = counts.Measured + 1 },
            _ => counts with { Rejected = counts.Rejected + 1 },
        };
    }
}
