using System.CommandLine;
using SmpColourMatch.Cli.Terminals;
using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Pigments;
using SmpColourMatch.Core.Pipeline;
using SmpColourMatch.Core.Reporting;
using SmpColourMatch.Core.Reporting.Pages;

namespace SmpColourMatch.Cli.Commands;

/// <summary><c>smpmatch match PHOTO</c>: the main job.</summary>
internal static class MatchCommand
{
    /// <summary>Ten years: beyond that the model of fading says nothing (optics.md's values end there).</summary>
    private const int LastDay = 3650;

    public static Command Build(Terminal terminal, CancellationToken cancellation)
    {
        var reading = new ReadingOptions();
        var segmenter = new SegmenterChoice();
        var format = new OutputFormat();
        var catalogue = CatalogueInput.Option();
        var chart = new ChartOptions();
        var hair = new Option<string?>("--hair")
        {
            Description =
                "Hair colour of a client with none to measure: black, dark-brown, mid-brown, light-brown, blond, red, grey, or a Lab such as 24,3.5,10.",
            HelpName = "NAME|L,a,b",
        };
        var day = new Option<int>("--day")
        {
            Description = "Judge the healed dot this many days after the session.",
            HelpName = "N",
            DefaultValueFactory = _ => 28,
        };
        day.Validators.Add(result =>
        {
            if (
                result.Tokens.Count == 1
                && int.TryParse(result.Tokens[0].Value, out var value)
                && value is < 0 or > LastDay
            )
            {
                result.AddError($"--day is {value}; it goes from 0 to {LastDay} (ten years).");
            }
        });
        var trace = new Option<string?>("--trace")
        {
            Description =
                "Write each stage's picture into this folder (made if missing): light, clipping, what the network says, regions, confidence.",
            HelpName = "DIR",
        };

        var pages = new ReportOptions();

        var command = new Command("match", "Recommend a pigment and its dilution for the scalp in a photo.");
        command.Add(catalogue);
        chart.AddTo(command);
        command.Add(hair);
        command.Add(day);
        format.AddTo(command);
        command.Add(trace);
        segmenter.AddTo(command);
        pages.AddTo(command);
        reading.AddTo(command);
        command.SetAction(parsed =>
        {
            var options = new AnalysisOptions
            {
                Day = parsed.GetValue(day),
                DeclaredHair = parsed.GetValue(hair) is { } words ? ParseHair(words) : null,
                Reading = reading.Of(parsed),
            };
            var (page, zone) = (pages.File(parsed), pages.Zone(parsed));
            var calibrator = chart.Of(parsed);
            var inks = new Lazy<PigmentCatalogue>(() => CatalogueInput.Read(parsed.GetValue(catalogue), terminal));
            var matcher = new Lazy<PigmentMatcher>(() => new PigmentMatcher(inks.Value));
            // Inks are fitted, and matching is compiled, while the photo is read and searched: a quarter of the whole time on two cores.
            var fitting = Task.Run(() => matcher.Value, CancellationToken.None);
            _ = fitting.ContinueWith(
                made => Rehearsal.OfMatching(made.Result),
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnRanToCompletion,
                TaskScheduler.Default
            );
            var file = PhotoInput.Read(reading.Photo(parsed), options.Reading.MaxBytes, terminal, cancellation);
            var analyser = new PhotoAnalyser(calibrator, segmenter.Of(parsed), matcher);
            IAnalysisTrace watcher = parsed.GetValue(trace) is { } folder ? new FolderTrace(folder) : NoTrace.Instance;
            using var scene = new ReportTrace(watcher, zone);
            var analysis = analyser.Analyse(file, options, page is null ? watcher : scene, cancellation);
            // A catalogue with errors is told also where the photo came to no match.
            fitting.GetAwaiter().GetResult();
            if (page is not null)
            {
                OutputFile.Write(
                    page,
                    stream =>
                        ReportPage.Write(analysis, scene, new ReportInks(inks.Value), pages.ShowsFace(parsed), stream)
                );
            }

            Show(analysis, format.IsJson(parsed), terminal);
            return analysis.Status == AnalysisStatus.Rejected ? ExitCode.Rejected : ExitCode.Done;
        });
        return command;
    }

    private static HairColour ParseHair(string words)
    {
        try
        {
            return DeclaredHair.Parse(words);
        }
        catch (FormatException fault)
        {
            throw new UsageException(fault.Message, fault);
        }
    }

    private static void Show(Analysis analysis, bool json, Terminal terminal)
    {
        if (json)
        {
            AnalysisJson.Write(analysis, terminal.Output, indented: true);
        }
        else
        {
            AnalysisText.Write(analysis, terminal.Swatches, terminal.Output);
        }
    }
}
