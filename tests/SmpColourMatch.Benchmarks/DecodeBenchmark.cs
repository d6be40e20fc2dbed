using System.Diagnostics;

namespace SmpColourMatch.Benchmarks;

/// <summary>`decode [FOLDER]`: how our JPEG reader compares with libjpeg-turbo's djpeg, in pixels and in time.</summary>
internal static class DecodeBenchmark
{
    public static int Run(string[] args)
    {
        if (!Tests.Imaging.Codecs.Jpeg.LibjpegTools.AreInstalled)
        {
            Console.Error.WriteLine("decode: needs cjpeg, djpeg and jpegtran (Debian: libjpeg-turbo-progs).");
            return 2;
        }

        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            // One core, for djpeg too: a child inherits it.
            using var self = Process.GetCurrentProcess();
            self.ProcessorAffinity = 1;
        }

        var folder = args.Length > 0 ? args[0] : "../shared/data";
        return DecodeAccuracy.Run(folder) & DecodeSpeed.Run(folder) ? 0 : 1;
    }
}
