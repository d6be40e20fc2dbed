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
    private readonly string _folder;

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

    public void Segmented(CalibratedPhoto photo, RegionMap regions)
    {
        using var overlay = RegionOverlay.Of(photo, regions);
        Write("3-regions.png", overlay);
        Write("4-confidence.png", regions.Confidence);
    }

    private void Write(string name, RgbPlanes<byte> picture) => PictureFile.Write(Path.Combine(_folder, name), picture);

    private void Write(string name, Plane<byte> plane) =>
        OutputFile.Write(Path.Combine(_folder, name), stream => PngWriter.Write(stream, plane));
}
