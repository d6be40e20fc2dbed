using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Codecs.Jpeg;
using SmpColourMatch.Imaging.Codecs.Png;

namespace SmpColourMatch.Cli.Commands;

/// <summary>Writes a colour picture for people, as PNG or as JPEG by the ending of its name.</summary>
internal static class PictureFile
{
    /// <summary>Chosen by us: no artefact can be seen, at a tenth of the PNG's size.</summary>
    private const int JpegQuality = 90;

    /// <exception cref="FileAccessException">The file cannot be written.</exception>
    public static void Write(string path, RgbPlanes<byte> picture)
    {
        var jpeg = Path.GetExtension(path).ToUpperInvariant() is ".JPG" or ".JPEG";
        OutputFile.Write(
            path,
            stream =>
            {
                if (jpeg)
                {
                    JpegWriter.Write(stream, picture, JpegQuality, JpegSampling.Half);
                }
                else
                {
                    PngWriter.Write(stream, picture);
                }
            }
        );
    }
}
