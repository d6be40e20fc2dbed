using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Pipeline;
using SmpColourMatch.Core.Reporting;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Codecs.Png;

namespace SmpColourMatch.Cli.Commands;

/// <summary>Writes a picture of each stage into a folder, numbered in the order of the method; the names are stable.</summary>
internal sealed class FolderTrace : IAnalysisTrace
{
    /// <summary>Grey levels of one logit; 128 is 0. Chosen by us: ±8, beyond which nothing is left to doubt, fill black to white.</summary>
    private const float GreyOfLogit = 16;

    private readonly string _folder;
    private (int Width, int Height) _size;

    /// <exception cref="FileAccessException">The folder cannot be made.</exception>
    public FolderTrace(string folder)
    {
        _folder = folder;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception fault)
            when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new FileAccessException($"The folder '{folder}' cannot be made: {fault.Message}", fault);
        }
    }

    public void Calibrated(CalibratedPhoto photo)
    {
        _size = (photo.Width, photo.Height);
        using var picture = PhotoPicture.Of(photo);
        Write("1-calibrated.png", picture);
        using var clipping = new Plane<byte>(photo.Width, photo.Height);
        var flags = photo.Clipping.Samples;
        var shown = clipping.Samples;
        for (var i = 0; i < shown.Length; i++)
        {
            // Grey where the colour can be trusted, white where it is too bright, black where too dark.
            shown[i] = flags[i] switch
            {
                ClippingFlags.None => 128,
                ClippingFlags.Low => 0,
                _ => 255,
            };
        }

        Write("2-clipping.png", clipping);
    }

    public void Scored(IReadOnlyList<Plane<float>> logits) =>
        WriteSheet("2a-logits.png", logits, logit => 128 + (GreyOfLogit * logit));

    public void Guessed(IReadOnlyList<Plane<float>> probabilities)
    {
        WriteSheet("2b-probabilities.png", probabilities, probability => 255 * probability);
        using var unrefined = RegionMap.Unrefined(probabilities, _size.Width, _size.Height);
        using var shown = new Plane<byte>(_size.Width, _size.Height);
        for (var i = 0; i < shown.Samples.Length; i++)
        {
            shown.Samples[i] = (byte)(unrefined.Regions.Samples[i] * 85);
        }

        Write("2c-unrefined.png", shown);
    }

    public void Segmented(CalibratedPhoto photo, RegionMap regions)
    {
        using var overlay = RegionOverlay.Of(photo, regions);
        Write("3-regions.png", overlay);
        Write("4-confidence.png", regions.Confidence);
    }

    /// <summary>Four classes as one grey picture: background and skin above, hair and stubble below.</summary>
    private void WriteSheet(string name, IReadOnlyList<Plane<float>> classes, Func<float, float> grey)
    {
        var (width, height) = (classes[0].Width, classes[0].Height);
        using var sheet = new Plane<byte>(2 * width, 2 * height);
        for (var c = 0; c < classes.Count; c++)
        {
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                {
                    sheet[(c % 2 * width) + x, (c / 2 * height) + y] = (byte)
                        Math.Clamp(grey(classes[c][x, y]) + 0.5f, 0, 255);
                }
            }
        }

        Write(name, sheet);
    }

    private void Write(string name, RgbPlanes<byte> picture) => PictureFile.Write(Path.Combine(_folder, name), picture);

    private void Write(string name, Plane<byte> plane) =>
        OutputFile.Write(Path.Combine(_folder, name), stream => PngWriter.Write(stream, plane));
}
