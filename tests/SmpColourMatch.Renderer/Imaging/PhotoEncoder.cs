using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Codecs.Jpeg;
using SmpColourMatch.Renderer.Scenes;

namespace SmpColourMatch.Renderer.Imaging;

/// <summary>Makes the JPEG file of a photo, as a phone would: 4:2:0, turned as its orientation says, with the profile it needs.</summary>
public static class PhotoEncoder
{
    /// <exception cref="NotSupportedException">The orientation is neither 1 nor 6.</exception>
    public static byte[] Encode(RgbPlanes<byte> upright, CameraDescription camera)
    {
        ArgumentNullException.ThrowIfNull(upright);
        ArgumentNullException.ThrowIfNull(camera);
        var profile = camera.Profile == OutputProfile.DisplayP3 ? DisplayP3Profile.Build() : null;
        using var file = new MemoryStream();
        switch (camera.Orientation)
        {
            case 1:
                JpegWriter.Write(file, upright, camera.JpegQuality, JpegSampling.Half, profile);
                return file.ToArray();
            case 6:
                using (var stored = TurnAnticlockwise(upright))
                {
                    JpegWriter.Write(file, stored, camera.JpegQuality, JpegSampling.Half, profile);
                }

                return ExifBlock.Insert(file.ToArray(), 6);
            default:
                throw new NotSupportedException($"Orientation {camera.Orientation}: only 1 and 6 are written.");
        }
    }

    /// <summary>A reader turns orientation 6 clockwise, so it is stored turned the other way.</summary>
    private static RgbPlanes<byte> TurnAnticlockwise(RgbPlanes<byte> upright) =>
        new(Turn(upright.Red), Turn(upright.Green), Turn(upright.Blue));

    private static Plane<byte> Turn(Plane<byte> upright)
    {
        var stored = new Plane<byte>(upright.Height, upright.Width);
        for (var y = 0; y < stored.Height; y++)
        {
            for (var x = 0; x < stored.Width; x++)
            {
                stored[x, y] = upright[upright.Width - 1 - y, x];
            }
        }

        return stored;
    }
}
