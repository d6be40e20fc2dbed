using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Reporting.Pages;

/// <summary>Fills the planned zone of a photo with simulated healed dots. A model prediction.</summary>
/// <remarks>A jittered grid: dots neither touch nor stand in rows. Seeded by the photo, so that the same photo gives the same dots.</remarks>
internal static class DotPreview
{
    /// <summary>Dots per cm²; practice 60–180 (optics.md).</summary>
    public const double DotsPerSquareCentimetre = 110;

    /// <summary>Healed diameter in mm; practice 0.2–0.5.</summary>
    public const double DiameterMillimetres = 0.4;

    /// <summary>A head's breadth in mm (about the median of adults), taken for the longer side of what was found: a photo holds no scale.</summary>
    private const double HeadMillimetres = 190;

    /// <summary>Steps per pixel's side at which a dot's edge is sampled.</summary>
    private const int Fine = 4;

    /// <param name="scene">With its planned zone.</param>
    /// <param name="picture">Linear light; changed.</param>
    /// <param name="skin">Measured.</param>
    /// <param name="dot">Predicted middle of a healed dot.</param>
    /// <param name="seed">Any number that belongs to the photo.</param>
    public static void Draw(ReportScene scene, RgbPlanes<float> picture, Lab skin, Lab dot, ulong seed)
    {
        var pixelsPerMillimetre = Math.Max(scene.Width, scene.Height) / HeadMillimetres;
        var spacing = 10 / Math.Sqrt(DotsPerSquareCentimetre) * pixelsPerMillimetre;
        var radius = DiameterMillimetres / 2 * pixelsPerMillimetre;
        var (r, g, b) = Ratio(skin, dot);
        var random = new SplitMix64(seed);
        for (var gy = spacing / 2; gy < scene.Height; gy += spacing)
        {
            for (var gx = spacing / 2; gx < scene.Width; gx += spacing)
            {
                var x = gx + (Jitter(ref random) * spacing);
                var y = gy + (Jitter(ref random) * spacing);
                if (IsPlanned(scene.Zone, x, y))
                {
                    Dot(picture, x, y, radius, (r, g, b));
                }
            }
        }
    }

    /// <summary>What light a dot leaves of the skin's, by channel, 0–1.</summary>
    private static (float R, float G, float B) Ratio(Lab skin, Lab dot)
    {
        var (sr, sg, sb) = LinearRgb.FromLab(skin);
        var (dr, dg, db) = LinearRgb.FromLab(dot);
        return (Share(dr, sr), Share(dg, sg), Share(db, sb));

        static float Share(double dot, double skin) => (float)Math.Clamp(dot / Math.Max(skin, 0.005), 0, 1);
    }

    private static double Jitter(ref SplitMix64 random) => ((random.Next() >> 40) / (double)(1 << 24)) - 0.5;

    private static bool IsPlanned(Plane<byte> zone, double x, double y)
    {
        var (px, py) = ((int)Math.Floor(x), (int)Math.Floor(y));
        return px >= 0 && py >= 0 && px < zone.Width && py < zone.Height && zone[px, py] == 1;
    }

    private static void Dot(
        RgbPlanes<float> picture,
        double x,
        double y,
        double radius,
        (float R, float G, float B) share
    )
    {
        for (var py = Math.Max(0, (int)(y - radius)); py <= Math.Min(picture.Height - 1, (int)(y + radius)); py++)
        {
            for (var px = Math.Max(0, (int)(x - radius)); px <= Math.Min(picture.Width - 1, (int)(x + radius)); px++)
            {
                var cover = Cover(px - x, py - y, radius);
                picture.Red[px, py] *= 1 - (cover * (1 - share.R));
                picture.Green[px, py] *= 1 - (cover * (1 - share.G));
                picture.Blue[px, py] *= 1 - (cover * (1 - share.B));
            }
        }
    }

    /// <summary>Share of a pixel, whose corner lies so from the dot's middle, that the dot covers.</summary>
    private static float Cover(double left, double top, double radius)
    {
        var inside = 0;
        for (var i = 0; i < Fine * Fine; i++)
        {
            var dx = left + (((i % Fine) + 0.5) / Fine);
            var dy = top + (((i / Fine) + 0.5) / Fine);
            inside += (dx * dx) + (dy * dy) <= radius * radius ? 1 : 0;
        }

        return inside / (float)(Fine * Fine);
    }
}
