using System.Diagnostics;

namespace SmpColourMatch.Benchmarks;

/// <summary>Whole runs of the built program, process start included: exit codes, wall time, peak memory, and the ratio to djpeg.</summary>
/// <remarks>
/// <c>match FOLDER</c> runs every file below a folder once; <c>match PHOTO.jpg</c> runs one JPEG in pairs with
/// <c>djpeg</c> to a PPM in /dev/shm and tells the median ratio. Linux only (peak memory from /proc).
/// </remarks>
internal static class MatchBenchmark
{
    private const int Pairs = 15;

    public static int Run(string[] args)
    {
        var program = BuiltProgram.File();
        if (args.Length != 1 || !(File.Exists(args[0]) || Directory.Exists(args[0])))
        {
            Console.Error.WriteLine("match FOLDER | match PHOTO.jpg");
            return 2;
        }

        if (File.Exists(args[0]))
        {
            Pair(program, args[0]);
        }
        else
        {
            Sweep(program, args[0]);
        }

        return 0;
    }

    private static void Sweep(string program, string folder)
    {
        var runs = new List<Measured>();
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var run = Start(program, "match", file, "--format", "json");
            runs.Add(run);
            Console.WriteLine(
                $"exit {run.ExitCode}  {run.Milliseconds, 6:0} ms  {run.PeakMegabytes, 5:0} MB  {Path.GetRelativePath(folder, file)}"
            );
        }

        foreach (var group in runs.GroupBy(run => run.ExitCode).OrderBy(group => group.Key))
        {
            Console.WriteLine($"exit {group.Key}: {group.Count()} files");
        }

        Console.WriteLine(
            $"wall median {BuiltProgram.Median(runs.Select(run => run.Milliseconds)):0} ms, max {runs.Max(run => run.Milliseconds):0} ms; "
                + $"peak memory max {runs.Max(run => run.PeakMegabytes):0} MB"
        );
    }

    private static void Pair(string program, string photo)
    {
        var ours = new List<double>();
        var theirs = new List<double>();
        for (var i = -1; i < Pairs; i++)
        {
            var match = Start(program, "match", photo, "--format", "json").Milliseconds;
            var decode = Start(
                "djpeg",
                "-scale",
                "1/1",
                "-outfile",
                "/dev/shm/smpmatch-benchmark.ppm",
                photo
            ).Milliseconds;
            if (i >= 0)
            {
                ours.Add(match);
                theirs.Add(decode);
            }
        }

        File.Delete("/dev/shm/smpmatch-benchmark.ppm");
        Console.WriteLine(
            $"match {BuiltProgram.Median(ours):0} ms, djpeg {BuiltProgram.Median(theirs):0} ms (medians of {Pairs})"
        );
        Console.WriteLine($"median ratio {BuiltProgram.Median(ours.Zip(theirs, (a, b) => a / b)):0.00}");
    }

    private static Measured Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        double peak = 0;
        while (!process.WaitForExit(4))
        {
            peak = Math.Max(peak, BuiltProgram.PeakMegabytes(process.Id));
        }

        return new Measured(process.ExitCode, watch.Elapsed.TotalMilliseconds, peak);
    }

    private sealed record Measured(int ExitCode, double Milliseconds, double PeakMegabytes);
}
