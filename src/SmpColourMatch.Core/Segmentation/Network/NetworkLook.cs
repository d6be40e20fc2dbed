using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Segmentation.Network;

/// <summary>One look of the network at a photo, at one size, as it is or mirrored.</summary>
/// <param name="Side">Shorter side, in pixels, of the picture that the network sees; a multiple of <see cref="ScalpNetwork.SideUnit"/>.</param>
/// <param name="IsMirrored">Whether it sees the mirror image.</param>
internal readonly record struct NetworkLook(int Side, bool IsMirrored)
{
    /// <summary>The photo's shape, as near as the network's units allow; very long photos are squeezed to twice the shorter side.</summary>
    public (int Width, int Height) SizeFor(int width, int height)
    {
        var scale = Side / (double)Math.Min(width, height);
        return (Rounded(width * scale), Rounded(height * scale));
    }

    /// <summary>Logits, unbounded: a plane a class in the order of <see cref="Region"/>, half as wide and high as <see cref="SizeFor"/>, not mirrored; the caller owns them.</summary>
    /// <param name="network">Of three channels and four classes.</param>
    /// <param name="photo">Linear sRGB, of that size; borrowed.</param>
    public Plane<float>[] At(ScalpNetwork network, RgbPlanes<float> photo)
    {
        using var picture = PictureOf(photo);
        using var logits = network.Run(picture);
        return PlanesOf(logits);
    }

    private int Rounded(double wanted) =>
        Math.Clamp(
            (int)Math.Round(Math.Min(wanted, 2 * Side) / ScalpNetwork.SideUnit) * ScalpNetwork.SideUnit,
            Side,
            2 * Side
        );

    /// <summary>What the network is given for each 8-bit code, as in training.</summary>
    private static readonly float[] Inputs = [.. Enumerable.Range(0, 256).Select(code => ((code / 255f) - 0.5f) * 4)];

    /// <summary>The network's input, through 8-bit codes as in training.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private FeatureMap PictureOf(RgbPlanes<float> photo)
    {
        var map = new FeatureMap(photo.Width, photo.Height, 3);
        var codes = new byte[photo.Width];
        var inputs = Inputs;
        Plane<float>[] planes = [photo.Red, photo.Green, photo.Blue];
        for (var y = 0; y < map.Height; y++)
        {
            for (var c = 0; c < planes.Length; c++)
            {
                SrgbCurve.EncodeBytes(planes[c].Row(y), codes);
                if (IsMirrored)
                {
                    Array.Reverse(codes);
                }

                var row = map.Values.AsSpan(map.Offset(0, y), 3 * codes.Length);
                for (var x = 0; x < codes.Length; x++)
                {
                    row[(3 * x) + c] = inputs[codes[x]];
                }
            }
        }

        return map;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Plane<float>[] PlanesOf(FeatureMap logits)
    {
        var planes = new Plane<float>[ScalpNetwork.Classes];
        for (var c = 0; c < planes.Length; c++)
        {
            planes[c] = new Plane<float>(logits.Width, logits.Height);
        }

        for (var y = 0; y < logits.Height; y++)
        {
            for (var x = 0; x < logits.Width; x++)
            {
                var pixel = logits.Pixel(IsMirrored ? logits.Width - 1 - x : x, y);
                for (var c = 0; c < planes.Length; c++)
                {
                    planes[c][x, y] = pixel[c];
                }
            }
        }

        return planes;
    }
}
