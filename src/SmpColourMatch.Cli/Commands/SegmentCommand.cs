using System.CommandLine;
using System.Text;
using SmpColourMatch.Cli.Terminals;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Reporting;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Imaging.Codecs;
using SmpColourMatch.Imaging.Codecs.Png;

namespace SmpColourMatch.Cli.Commands;

/// <summary><c>smpmatch segment PHOTO --mask OUT.png --overlay OUT.png</c>, one of them or both: only where skin and hair are.</summary>
internal static class SegmentCommand
{
    public static Command Build(Terminal terminal, CancellationToken cancellation)
    {
        var reading = new ReadingOptions();
        var segmenter = new SegmenterChoice();
        var chart = new ChartOptions();
        var mask = new Option<string?>("--mask")
        {
            Description =
                "Write the regions as an 8-bit grey PNG of the upright photo's size: 0 background, 1 skin, 2 hair, 3 stubble or thinning.",
            HelpName = "OUT.png",
        };
        var overlay = new Option<string?>("--overlay")
        {
            Description =
                "Write the photo with skin (orange), hair (blue) and stubble (green) marked; a JPEG if the name ends so.",
            HelpName = "OUT.png|OUT.jpg",
        };
        var command = new Command("segment", "Find skin, hair and stubble in a photo.");
        command.Add(mask);
        command.Add(overlay);
        chart.AddTo(command);
        segmenter.AddTo(command);
        reading.AddTo(command);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(mask) is null && parsed.GetValue(overlay) is null)
            {
                throw new UsageException("Nothing is asked for: give --mask OUT.png, --overlay OUT.png or both.");
            }

            NameEnding.Require("--mask", parsed.GetValue(mask), ".png", ".png");
            NameEnding.Require("--overlay", parsed.GetValue(overlay), ".png or .jpg", ".png", ".jpg", ".jpeg");
            var options = reading.Of(parsed);
            var calibrator = chart.Of(parsed);
            var file = PhotoInput.Read(reading.Photo(parsed), options.MaxBytes, terminal, cancellation);
            try
            {
                using var photo = PhotoReader.Read(file.Bytes, options);
                using var linear = PhotoLineariser.Linearise(photo);
                using var calibrated = calibrator.Calibrate(linear);
                cancellation.ThrowIfCancellationRequested();
                using var regions = segmenter.Of(parsed).Segment(calibrated);
                ChartArea.LeaveOut(calibrated, regions);
                cancellation.ThrowIfCancellationRequested();
                foreach (var note in photo.Notes)
                {
                    terminal.Error.WriteLine($"smpmatch: {note.Code}: {note.Message}");
                }

                if (parsed.GetValue(mask) is { } plain)
                {
                    using var full = RegionMask.AtFullSize(regions, photo.Width, photo.Height);
                    OutputFile.Write(plain, stream => PngWriter.Write(stream, full));
                }

                if (parsed.GetValue(overlay) is { } drawn)
                {
                    using var picture = RegionOverlay.Of(calibrated, regions);
                    PictureFile.Write(drawn, picture);
                }

                terminal.Output.Write(Encoding.ASCII.GetBytes(Shares(regions)));
                return ExitCode.Done;
            }
            catch (PhotoRejectedException fault)
            {
                terminal.Error.WriteLine($"smpmatch: {fault.Code}: {fault.Message}");
                return ExitCode.Rejected;
            }
        });
        return command;
    }

    private static string Shares(RegionMap regions)
    {
        var counts = new long[4];
        foreach (var region in regions.Regions.Samples)
        {
            counts[region]++;
        }

        double Percent(Region region) => 100.0 * counts[(int)region] / regions.Regions.Samples.Length;
        return $"skin {Percent(Region.Skin):0.0} %, hair {Percent(Region.Hair):0.0} %, stubble {Percent(Region.Stubble):0.0} %, background {Percent(Region.Background):0.0} %\n";
    }
}
