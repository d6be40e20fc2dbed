using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Tests.Imaging.Codecs.Jpeg;

/// <summary>Pictures for codec tests, the same on every machine: shades, waves, hard edges, and noise that decides how many values a block has.</summary>
internal static class SyntheticPicture
{
    /// <param name="seed">Chooses the noise and the places of the edges.</param>
    /// <param name="noise">Half width of the noise in code values, 0–100.</param>
    public static RgbPlanes<byte> Make(int width, int height, int seed, int noise = 12, bool isGrey = false)
    {
        var state = ((uint)seed * 2_654_435_761u) + 12_345u;
        int Next(int range)
        {
            // A linear congruential generator; its upper bits are good enough for pictures.
            state = (state * 1_664_525u) + 1_013_904_223u;
            return (int)(((ulong)state * (uint)range) >> 32);
        }

        var picture = isGrey ? Grey(new Plane<byte>(width, height)) : new RgbPlanes<byte>(width, height);
        var (edgeX, edgeY) = (Next(width) + 1, Next(height) + 1);
        var (waveX, waveY) = (0.02 + (Next(100) * 0.003), 0.02 + (Next(100) * 0.003));
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var shade = 60 + (120.0 * x / width) + (40 * Math.Sin((x * waveX) + (y * waveY)));
                var step = x % edgeX > edgeX / 2 ^ y % edgeY > edgeY / 2 ? 35 : 0;
                Put(picture.Red, x, y, shade + step + Next((2 * noise) + 1) - noise);
                if (!isGrey)
                {
                    Put(picture.Green, x, y, (shade * 0.7) + (60.0 * y / height) + Next((2 * noise) + 1) - noise);
                    Put(picture.Blue, x, y, 200 - shade + (2 * step) + Next((2 * noise) + 1) - noise);
                }
            }
        }

        return picture;
    }

    private static RgbPlanes<byte> Grey(Plane<byte> plane) => new(plane, plane, plane);

    private static void Put(Plane<byte> plane, int x, int y, double value) =>
        plane[x, y] = (byte)Math.Clamp(value, 0, 255);
}
