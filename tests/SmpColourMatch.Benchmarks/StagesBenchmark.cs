using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Estimation;
using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Pigments;
using SmpColourMatch.Core.Pipeline;
using SmpColourMatch.Core.Reporting;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Core.Segmentation.Network;
using SmpColourMatch.Imaging.Codecs;

namespace SmpColourMatch.Benchmarks;

/// <summary>Where the time of a photo goes in a process that has warmed up: milliseconds of processor time and kilobytes allocated a stage, mean over a folder's photos.</summary>
/// <remarks><c>stages FOLDER [ROUNDS]</c>. Of each photo and stage the least of all rounds counts, so other programs disturb little; the first round only warms up.</remarks>
internal static class StagesBenchmark
{
    private static readonly string[] Names =
    [
        "read",
        "linear light",
        "find chart, calibrate",
        "segment",
        "measure",
        "estimate light",
        "match",
        "write row",
    ];

    public static int Run(string[] args)
    {
        if (args is not [var folder, ..] || !Directory.Exists(folder))
        {
            Console.Error.WriteLine("stages FOLDER [ROUNDS]");
            return 2;
        }

        var rounds = args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 5;
        var files = Directory
            .GetFiles(folder, "*.jp*g", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes)
            .ToArray();
        var least = new double[files.Length, Names.Length];
        var bytes = new double[Names.Length];
        var method = new Method();
        for (var round = 0; round <= rounds; round++)
        {
            for (var file = 0; file < files.Length; file++)
            {
                var (time, allocated) = method.Time(files[file]);
                for (var stage = 0; stage < Names.Length; stage++)
                {
                    least[file, stage] = round <= 1 ? time[stage] : Math.Min(least[file, stage], time[stage]);
                    bytes[stage] += round == 0 ? 0 : allocated[stage] / (files.Length * rounds);
                }
            }
        }

        double whole = 0;
        for (var stage = 0; stage < Names.Length; stage++)
        {
            var mean = Enumerable.Range(0, files.Length).Average(file => least[file, stage]);
            whole += mean;
            Console.WriteLine($"{Names[stage], -22} {mean, 7:0.00} ms {bytes[stage] / 1024, 8:0} kB");
        }

        Console.WriteLine(
            $"{"whole", -22} {whole, 7:0.00} ms {bytes.Sum() / 1024, 8:0} kB; {files.Length} photos, least of {rounds} rounds"
        );
        return 0;
    }

    /// <summary>The stages of <see cref="PhotoAnalyser"/>, with a clock between them.</summary>
    private sealed class Method
    {
        private readonly ChartCalibrator _calibrator = new(null, new UncalibratedReading());
        private readonly NetworkSegmenter _segmenter = new();
        private readonly PigmentMatcher _matcher = new(ReferenceCatalogue.Read());
        private readonly double[] _time = new double[Names.Length];
        private readonly double[] _bytes = new double[Names.Length];
        private int _stage;
        private TimeSpan _start;
        private long _allocated;

        public (double[] Milliseconds, double[] Bytes) Time(byte[] file)
        {
            Array.Clear(_time);
            Array.Clear(_bytes);
            (_stage, _allocated) = (0, GC.GetAllocatedBytesForCurrentThread());
            _start = Environment.CpuUsage.TotalTime;
            using var photo = PhotoReader.Read(file, new AnalysisOptions().Reading);
            Lap();
            using var linear = PhotoLineariser.Linearise(photo);
            Lap();
            using var calibrated = _calibrator.Calibrate(linear);
            Lap();
            using var regions = _segmenter.Segment(calibrated);
            ChartArea.LeaveOut(calibrated, regions);
            Lap();
            var measured = ColourMeasurer.Measure(calibrated, regions);
            Lap();
            var (measurement, calibration) = LightEstimator.Estimate(
                measured,
                calibrated.Summary,
                FrameLuminance.Of(calibrated)
            );
            Lap();
            Recommendation? recommendation = null;
            if (measurement is { Skin: { } skin, Hair: { } hair })
            {
                var shared = new MatchingOptions { SharedSd = calibration.Sd };
                recommendation = _matcher.Recommend(skin, hair, shared);
            }

            Lap();
            var analysis = new Analysis(
                AnalysisStatus.Matched,
                "photo.jpg",
                null,
                measurement.Notes,
                calibration,
                measurement,
                recommendation,
                28
            );
            AnalysisJson.Write(analysis, Stream.Null, indented: false);
            Lap();
            return (_time, _bytes);
        }

        private void Lap()
        {
            var (now, allocated) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
            _time[_stage] = (now - _start).TotalMilliseconds;
            _bytes[_stage] = allocated - _allocated;
            (_stage, _start, _allocated) = (_stage + 1, now, allocated);
        }
    }
}
