using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Reporting;

/// <summary>Turns linear light back into an ordinary sRGB picture to look at.</summary>
public static class PhotoPicture
{
    /// <returns>An 8-bit sRGB picture of the photo's measuring size; the caller owns it.</returns>
    public static RgbPlanes<byte> Of(CalibratedPhoto photo)
    {
        ArgumentNullException.ThrowIfNull(photo);
        var picture = new RgbPlanes<byte>(photo.Width, photo.Height);
        SrgbCurve.EncodeBytes(photo.Pixels.Red.Samples, picture.Red.Samples);
        SrgbCurve.EncodeBytes(photo.Pixels.Green.Samples, picture.Green.Samples);
        SrgbCurve.EncodeBytes(photo.Pixels.Blue.Samples, picture.Blue.Samples);
        return picture;
    }
}
