using System.Globalization;

namespace SmpColourMatch.Benchmarks;

/// <summary>The built program that benchmarks of whole runs start, and what they read off its processes.</summary>
internal static class BuiltProgram
{
    /// <summary>The program as the solution's build leaves it.</summary>
    public static string File()
    {
        var folder = AppContext.BaseDirectory;
        while (!System.IO.File.Exists(Path.Combine(folder, "SmpColourMatch.sln")))
        {
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("No SmpColourMatch.sln above the benchmarks.");
        }

        return Path.Combine(folder, "src/SmpColourMatch.Cli/bin/Release/net10.0/smpmatch");
    }

    /// <summary>Largest resident memory so far, MiB, from /proc (Linux); 0 when the process has ended.</summary>
    public static double PeakMegabytes(int process)
    {
        try
        {
            var line = System
                .IO.File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null
                ? 0
                : double.Parse(line[6..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
                    / 1024;
        }
        catch (IOException)
        {
            return 0; // It has just ended.
        }
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]) / 2;
    }
}
