using System.Diagnostics;
using System.Globalization;

namespace SmpColourMatch.Benchmarks;

/// <summary>Whole batches of the built program: kills and resumes, throughput against djpeg, memory.</summary>
/// <remarks>
/// <c>batch kills PHOTOS COUNT KILLS</c>, <c>batch speed PHOTOS [PROGRAM]</c> (a published one), <c>batch memory PHOTOS COUNT…</c>. PHOTOS is a folder whose JPEGs are copied, over and
/// over, until there are COUNT. Linux only.
/// </remarks>
internal static class BatchBenchmark
{
    private const int Rounds = 3;

    public static int Run(string[] args)
    {
        switch (args)
        {
            case ["kills", var photos, var count, var kills]:
                return Kills(
                    photos,
                    int.Parse(count, CultureInfo.InvariantCulture),
                    int.Parse(kills, CultureInfo.InvariantCulture)
                );
            case ["speed", var photos]:
                Speed(photos, BuiltProgram.File());
                return 0;
            case ["speed", var photos, var program] when File.Exists(program):
                Speed(photos, program);
                return 0;
            case ["speed", _, var program]:
                Console.Error.WriteLine($"There is no program {program}.");
                return 3;
            case ["memory", var photos, .. var counts]:
                foreach (var count in counts)
                {
                    Memory(photos, int.Parse(count, CultureInfo.InvariantCulture));
                }

                return 0;
            default:
                Console.Error.WriteLine(
                    "batch kills PHOTOS COUNT KILLS | batch speed PHOTOS [PROGRAM] | batch memory PHOTOS COUNT..."
                );
                return 2;
        }
    }

    private static int Kills(string photos, int count, int kills)
    {
        var work = Directory.CreateTempSubdirectory("smpmatch-kills-");
        var folder = Copies(photos, count, work);
        var whole = Path.Combine(work.FullName, "whole");
        var killed = Path.Combine(work.FullName, "killed");
        var watch = Stopwatch.StartNew();
        Timed([BuiltProgram.File(), "batch", folder, "--out", whole, "--no-reports"]);
        var time = watch.Elapsed.TotalMilliseconds;
        var random = new Random(5);
        var hit = 0;
        for (var i = 0; i < kills; i++)
        {
            using var batch = Start(
                "batch",
                folder,
                "--out",
                killed,
                "--no-reports",
                "--resume",
                "--jobs",
                $"{1 + (i % 3)}"
            );
            // Each run gets at most a share of the whole, so that all kills fall into the work; the moment is random.
            if (!batch.WaitForExit(200 + (int)(random.NextDouble() * 2 * time / kills)))
            {
                batch.Kill();
                batch.WaitForExit();
                hit++;
            }
        }

        Timed([BuiltProgram.File(), "batch", folder, "--out", killed, "--no-reports", "--resume"]);
        var same = true;
        foreach (var file in Directory.GetFiles(whole))
        {
            var other = Path.Combine(killed, Path.GetFileName(file));
            same &= File.Exists(other) && File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(other));
        }

        var rows = File.ReadLines(Path.Combine(killed, "results.jsonl")).Count();
        Console.WriteLine(
            $"{hit} of {kills} runs killed at work; then {rows} rows of {count}, bytes {(same ? "equal" : "DIFFER")}"
        );
        work.Delete(recursive: true);
        return same && rows == count ? 0 : 1;
    }

    private static void Speed(string photos, string program)
    {
        var files = Directory.GetFiles(photos, "*.jp*g", SearchOption.AllDirectories);
        var work = Directory.CreateTempSubdirectory("smpmatch-speed-");
        var one = new List<(double Wall, double Cpu)>();
        var two = new List<(double Wall, double Cpu)>();
        var pages = new List<(double Wall, double Cpu)>();
        var theirs = new List<(double Wall, double Cpu)>();
        for (var round = 0; round < Rounds; round++)
        {
            theirs.Add(Djpeg(files, work));
            one.Add(Batch(program, photos, work, "--jobs", "1", "--no-reports"));
            two.Add(Batch(program, photos, work, "--jobs", "2", "--no-reports"));
            pages.Add(Batch(program, photos, work, "--jobs", "1"));
        }

        var decode = BuiltProgram.Median(theirs.Select(run => run.Cpu));
        foreach (
            var (name, runs) in (ReadOnlySpan<(string, List<(double Wall, double Cpu)>)>)
                [("djpeg", theirs), ("1 job", one), ("2 jobs", two), ("1 job, reports", pages)]
        )
        {
            var (wall, cpu) = (
                BuiltProgram.Median(runs.Select(run => run.Wall)),
                BuiltProgram.Median(runs.Select(run => run.Cpu))
            );
            Console.WriteLine(
                $"{name, -14} {wall, 6:0.00} s wall, {cpu, 6:0.00} s CPU, {files.Length / cpu, 6:0.0} photos per CPU second, {cpu / decode:0.00} x djpeg"
            );
        }

        Console.WriteLine($"two jobs / one: {BuiltProgram.Median(one.Zip(two, (a, b) => a.Wall / b.Wall)):0.00} x");
        work.Delete(recursive: true);
    }

    private static void Memory(string photos, int count)
    {
        var work = Directory.CreateTempSubdirectory("smpmatch-memory-");
        var folder = Copies(photos, count, work);
        using var batch = Start(
            "batch",
            folder,
            "--out",
            Path.Combine(work.FullName, "out"),
            "--jobs",
            "2",
            "--no-reports"
        );
        double peak = 0;
        while (!batch.WaitForExit(20))
        {
            peak = Math.Max(peak, BuiltProgram.PeakMegabytes(batch.Id));
        }

        Console.WriteLine($"{count, 6} photos, 2 jobs: peak {peak:0} MB");
        work.Delete(recursive: true);
    }

    /// <summary>Links save the space of thousands of copies; each name is a photo of its own.</summary>
    private static string Copies(string photos, int count, DirectoryInfo work)
    {
        var files = Directory
            .GetFiles(photos, "*.jp*g", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ToArray();
        var folder = work.CreateSubdirectory("photos").FullName;
        for (var i = 0; i < count; i++)
        {
            using var link = Process.Start(
                "ln",
                [Path.GetFullPath(files[i % files.Length]), Path.Combine(folder, $"{i:00000}.jpg")]
            );
            link.WaitForExit();
            if (link.ExitCode != 0)
            {
                File.Copy(files[i % files.Length], Path.Combine(folder, $"{i:00000}.jpg"));
            }
        }

        return folder;
    }

    private static (double Wall, double Cpu) Batch(
        string program,
        string photos,
        DirectoryInfo work,
        params string[] options
    )
    {
        var output = Path.Combine(work.FullName, "out");
        if (Directory.Exists(output))
        {
            Directory.Delete(output, recursive: true);
        }

        return Timed([program, "batch", photos, "--out", output, .. options]);
    }

    private static (double Wall, double Cpu) Djpeg(string[] files, DirectoryInfo work)
    {
        double wall = 0;
        double cpu = 0;
        foreach (var file in files)
        {
            var run = Timed(["djpeg", "-outfile", Path.Combine(work.FullName, "out.ppm"), file]);
            wall += run.Wall;
            cpu += run.Cpu;
        }

        return (wall, cpu);
    }

    /// <summary>The shell tells the time of a child that has ended; the runtime cannot.</summary>
    private static (double Wall, double Cpu) Timed(string[] command)
    {
        var start = new ProcessStartInfo(
            "bash",
            ["-c", "TIMEFORMAT='%R %U %S'; time \"$0\" \"$@\" >/dev/null 2>&1", .. command]
        )
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var told = process.StandardError.ReadToEnd().Split(' ', StringSplitOptions.TrimEntries);
        process.WaitForExit();
        var seconds = Array.ConvertAll(told, text => double.Parse(text, CultureInfo.InvariantCulture));
        return (seconds[0], seconds[1] + seconds[2]);
    }

    private static Process Start(params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo(BuiltProgram.File(), arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
}
