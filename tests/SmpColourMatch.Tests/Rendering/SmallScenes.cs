using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Imaging.Codecs;
using SmpColourMatch.Renderer.Scenes;

namespace SmpColourMatch.Tests.Rendering;

/// <summary>Scenes that render in a fraction of a second, and what a reader sees of them.</summary>
internal static class SmallScenes
{
    /// <summary>A camera without faults.</summary>
    public static CameraDescription Ideal { get; } =
        new()
        {
            Noise = 0,
            BlurPixels = 0,
            JpegQuality = 98,
        };

    /// <summary>The back of a bald head, evenly coloured, without gloss.</summary>
    public static SceneDescription Bald { get; } =
        new()
        {
            Name = "bald",
            Seed = 7,
            Width = 320,
            Height = 240,
            View = new ViewDescription
            {
                YawDegrees = 180,
                PitchDegrees = 20,
                FieldMillimetres = 400,
                ShiftRight = -47,
            },
            Skin = new SkinDescription
            {
                MelanosomeFraction = 0.037,
                BloodFraction = 0.012,
                Mottling = 0,
                Freckles = 0,
                Shine = 0,
            },
            Hair = new HairDescription
            {
                Eumelanin = 60,
                Pheomelanin = 1,
                LengthMillimetres = 0.7,
                BareSpots = [new BareSpot(0, 0, 0, 500, 1, 0)],
            },
            Camera = Ideal,
        };

    /// <summary>Reads a file as the program does, without calibration.</summary>
    public static LinearPhoto Read(byte[] file)
    {
        using var photo = PhotoReader.Read(file, new PhotoReadOptions());
        return PhotoLineariser.Linearise(photo);
    }

    /// <summary>Mean linear light of a square of pixels.</summary>
    public static LinearRgb Mean(LinearPhoto photo, int left, int top, int side)
    {
        var (red, green, blue) = (0.0, 0.0, 0.0);
        for (var y = top; y < top + side; y++)
        {
            for (var x = left; x < left + side; x++)
            {
                red += photo.Pixels.Red[x, y];
                green += photo.Pixels.Green[x, y];
                blue += photo.Pixels.Blue[x, y];
            }
        }

        var count = side * side;
        return new LinearRgb(red / count, green / count, blue / count);
    }
}
