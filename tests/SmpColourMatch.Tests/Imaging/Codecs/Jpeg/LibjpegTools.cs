using System.Diagnostics;
using System.Globalization;
using System.Text;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Tests.Imaging.Codecs.Jpeg;

/// <summary>libjpeg-turbo's command-line programs cjpeg, djpeg and jpegtran, for comparison.</summary>
internal static class LibjpegTools
{
    /// <summary>Whether the programs are installed.</summary>
    public static bool AreInstalled { get; } =
        Array.TrueForAll(
            ["cjpeg", "djpeg", "jpegtran"],
            program =>
                Array.Exists(
                    (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator),
                    folder => File.Exists(Path.Combine(folder, program))
                )
        );

    /// <summary>Runs a program on the input and gives what it writes, or null where it fails.</summary>
    public static byte[]? Run(string program, IEnumerable<string> arguments, byte[] input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var feeding = Task.Run(() =>
        {
            try
            {
                process.StandardInput.BaseStream.Write(input);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // The program has stopped reading; its exit code tells why.
            }
        });
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        feeding.Wait();
        process.WaitForExit();
        return process.ExitCode is 0 or 2 && output.Length > 0 ? output.ToArray() : null;
    }

    /// <summary>The picture as PGM where it is grey, else as PPM.</summary>
    public static byte[] ToPnm(RgbPlanes<byte> picture)
    {
        var (width, height) = (picture.Width, picture.Height);
        var channels = picture.IsGrey ? 1 : 3;
        var head = Encoding.ASCII.GetBytes($"P{(channels == 1 ? 5 : 6)}\n{width} {height}\n255\n");
        var pnm = new byte[head.Length + (width * height * channels)];
        head.CopyTo(pnm, 0);
        var planes = new[] { picture.Red, picture.Green, picture.Blue };
        for (var channel = 0; channel < channels; channel++)
        {
            var samples = planes[channel].Samples;
            for (var i = 0; i < samples.Length; i++)
            {
                pnm[head.Length + (i * channels) + channel] = samples[i];
            }
        }

        return pnm;
    }

    /// <summary>Mean and greatest absolute difference between a picture and a PNM file of the same size.</summary>
    public static (double Mean, int Greatest) Compare(RgbPlanes<byte> picture, byte[] pnm)
    {
        var position = 2;
        int NextNumber()
        {
            while (pnm[position] <= ' ')
            {
                position++;
            }

            var start = position;
            while (pnm[position] > ' ')
            {
                position++;
            }

            return int.Parse(
                Encoding.ASCII.GetString(pnm, start, position - start),
                NumberStyles.None,
                CultureInfo.InvariantCulture
            );
        }

        var channels = pnm[1] == '5' ? 1 : 3;
        var (width, height) = (NextNumber(), NextNumber());
        _ = NextNumber();
        position++;
        if ((width, height) != (picture.Width, picture.Height))
        {
            throw new InvalidOperationException(
                $"djpeg gives {width}×{height}, we give {picture.Width}×{picture.Height}."
            );
        }

        var planes = new[] { picture.Red, picture.Green, picture.Blue };
        var (sum, greatest) = (0L, 0);
        for (var channel = 0; channel < channels; channel++)
        {
            var samples = planes[channel].Samples;
            for (var i = 0; i < samples.Length; i++)
            {
                var difference = Math.Abs(samples[i] - pnm[position + (i * channels) + channel]);
                sum += difference;
                greatest = Math.Max(greatest, difference);
            }
        }

        return ((double)sum / ((long)width * height * channels), greatest);
    }
}
