using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using SmpColourMatch.Cli.Terminals;
using SmpColourMatch.Core.Batching;
using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Core.Pipeline;
using SmpColourMatch.Core.Reporting;
using SmpColourMatch.Core.Reporting.Pages;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Cli.Commands;

/// <summary><c>smpmatch batch FOLDER --out DIR</c>: all photos of a folder.</summary>
internal static class BatchCommand
{
    public static Command Build(Terminal terminal, CancellationToken cancellation)
    {
        var folder = new Argument<string>("FOLDER") { Description = "Searched for photos, with all that lies below." };
        var output = new Option<string>("--out")
        {
            Description = "Folder for the results; made if missing.",
            HelpName = "DIR",
            Required = true,
        };
        var catalogue = CatalogueInput.Option();
        var jobs = new Option<int>("--jobs")
        {
            Description = "Photos in work at a time; the results are the same for any number.",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        jobs.Validators.Add(result =>
        {
            if (
                result.Tokens.Count == 1
                && int.TryParse(result.Tokens[0].Value, out var value)
                && value is < 1 or > 256
            )
            {
                result.AddError($"--jobs is {value}; it goes from 1 to 256.");
            }
        });
        var resume = new Option<bool>("--resume")
        {
            Description =
                "Go on where a batch into this folder was stopped; new and changed photos are done, the rest kept.",
        };
        var clients = new Option<string?>("--client-pattern")
        {
            Description =
                "Regular expression that finds the client in a photo's path below FOLDER (its first group, or all of it). "
                + "Without it, photos in one subfolder are of one client.",
            HelpName = "REGEX",
        };
        var bare = new Option<bool>("--no-reports")
        {
            Description = "Make no page and no small picture of each photo, only the tables and index.html: faster.",
        };
        var showFace = ReportOptions.FaceOption();
        var format = new OutputFormat();
        var segmenter = new SegmenterChoice();
        var chart = new ChartOptions();
        var command = new Command("batch", "Match all photos of a folder; a table, and one recommendation a client.")
        {
            folder,
            output,
            catalogue,
            jobs,
            resume,
            clients,
            bare,
            showFace,
        };
        format.AddTo(command);
        chart.AddSearchTo(command);
        segmenter.AddTo(command);
        command.SetAction(parsed =>
        {
            var regions = segmenter.Of(parsed);
            var isShared = parsed.GetValue(jobs) > 1;
            if (isShared)
            {
                // All threads would wait for the same code to be compiled; this way two begin at different ends of the method. Nobody waits for
                // the rehearsal, and what it meets the photos will meet again and tell.
                _ = Task.Run(() => Rehearsal.OfPhotos(regions), CancellationToken.None);
            }

            var inks = CatalogueInput.Read(parsed.GetValue(catalogue), terminal);
            var matcher = new Lazy<PigmentMatcher>(new PigmentMatcher(inks));
            if (isShared)
            {
                Rehearsal.OfMatching(matcher.Value);
            }

            var pages = parsed.GetValue(bare) ? null : new PhotoPages(new ReportInks(inks), parsed.GetValue(showFace));
            var options = new BatchOptions
            {
                Folder = parsed.GetRequiredValue(folder),
                Output = parsed.GetRequiredValue(output),
                Jobs = parsed.GetValue(jobs),
                ClientPattern = Pattern(parsed.GetValue(clients)),
                Pages = pages,
                Settings = Digest(
                    parsed.GetValue(catalogue),
                    chart.ReferenceBytes(parsed),
                    $"{pages is null}|{parsed.GetValue(showFace)}|{segmenter.Name(parsed)}|{chart.Searches(parsed)}"
                ),
            };
            var analyser = new PhotoAnalyser(chart.OfSearch(parsed), regions, matcher);
            var batch = new BatchAnalyser(
                (file, trace, stop) => Analyse(analyser, file, options.Analysis, trace, terminal, stop),
                matcher
            );
            return Run(batch, options, parsed.GetValue(resume), format.IsJson(parsed), terminal, cancellation);
        });
        return command;
    }

    private static int Run(
        BatchAnalyser batch,
        BatchOptions options,
        bool resume,
        bool json,
        Terminal terminal,
        CancellationToken cancellation
    )
    {
        if (!Directory.Exists(options.Folder))
        {
            throw new FileAccessException($"There is no folder at '{options.Folder}'. Check the name.");
        }

        if (File.Exists(options.Output))
        {
            throw new FileAccessException($"'{options.Output}' is a file; --out needs a folder, new or empty.");
        }

        var progress = new ProgressLine(terminal);
        try
        {
            using var held =
                OutputLock.TryTake(options.Output)
                ?? throw new FileAccessException(
                    $"Another batch is writing into '{options.Output}'. Wait for it, or give another folder with --out."
                );
            if (!resume && File.Exists(Path.Combine(options.Output, BatchAnalyser.RowsFile)))
            {
                throw new FileAccessException(
                    $"'{options.Output}' holds the results of a batch already. Go on with it by --resume, or give another folder with --out."
                );
            }

            var summary = batch.Run(options, progress.Show, cancellation);
            progress.End();
            foreach (var closed in summary.ClosedFolders)
            {
                terminal.Error.WriteLine(
                    $"smpmatch: the folder '{closed}' may not be looked into by this user; its photos are not among the results."
                );
            }

            foreach (var unnamed in summary.Unnamed)
            {
                terminal.Error.WriteLine(
                    $"smpmatch: '{PrintableText.Of(unnamed, 200)}' cannot be opened, since its name is no UTF-8; it is not among the results. Rename it."
                );
            }

            if (summary.Counts.Total == 0)
            {
                throw new FileAccessException(
                    $"There is no photo in '{options.Folder}' ({summary.OtherFiles} other files). Check the folder."
                );
            }

            BatchSummaryText.Write(summary, options.Output, json, terminal);
            var isShort = summary.ClosedFolders.Count + summary.Unnamed.Count > 0;
            return summary.Counts.Rejected > 0 || isShort ? ExitCode.Rejected : ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            progress.End();
            terminal.Error.WriteLine(
                $"smpmatch: interrupted; {progress.Done} finished rows are kept in '{options.Output}'. Go on with --resume."
            );
            return ExitCode.Interrupted;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            progress.End();
            throw new FileAccessException(
                $"The batch stopped: {fault.Message} Finished rows are kept. Check that '{options.Folder}' can be read and "
                    + $"that '{options.Output}' is writable and has room, then go on with --resume.",
                fault
            );
        }
    }

    /// <summary>A fault of ours on one photo is told in its row and on standard error; the others do not suffer for it.</summary>
    private static Analysis Analyse(
        PhotoAnalyser analyser,
        PhotoFile file,
        AnalysisOptions options,
        IAnalysisTrace trace,
        Terminal terminal,
        CancellationToken cancellation
    )
    {
        try
        {
            return analyser.Analyse(file, options, trace, cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            lock (terminal)
            {
                terminal.Error.WriteLine(
                    $"smpmatch: internal fault with one photo; the batch goes on. Please report: {fault}"
                );
            }

            var message = $"A fault of this program ({fault.GetType().Name}). Report it, with the photo if you may.";
            return new Analysis(
                AnalysisStatus.Rejected,
                file.Name,
                null,
                [new Note(NoteCodes.InternalFault, NoteSeverity.Error, message)],
                null,
                null,
                null,
                options.Day
            );
        }
    }

    private static Regex? Pattern(string? words)
    {
        try
        {
            return words is null ? null : new Regex(words, RegexOptions.CultureInvariant, BatchOptions.PatternTimeout);
        }
        catch (ArgumentException fault)
        {
            throw new UsageException($"--client-pattern is no regular expression: {fault.Message}", fault);
        }
    }

    /// <summary>Of all that a row depends on besides its photo: a resumed batch does rows of other settings again.</summary>
    private static string Digest(string? catalogue, ReadOnlyMemory<byte> chart, string pages)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        all.AppendData(Encoding.UTF8.GetBytes($"{ProgramVersion.Text}|{OpticalModel.Version}|{pages}|"));
        all.AppendData(chart.Span);
        if (catalogue is not null)
        {
            all.AppendData(InputFile.ReadAll(catalogue, "catalogue", CatalogueInput.MaxBytes).Span);
        }

        return Convert.ToHexStringLower(all.GetHashAndReset().AsSpan(0, 8));
    }
}
