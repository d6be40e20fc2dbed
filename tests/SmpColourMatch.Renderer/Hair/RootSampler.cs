using System.Numerics;
using SmpColourMatch.Renderer.Geometry;

namespace SmpColourMatch.Renderer.Hair;

/// <summary>Scatters roots evenly over the part of the head that the camera can see, then thins them by the hair map.</summary>
internal static class RootSampler
{
    /// <summary>Largest area of surface per unit of solid angle, mm²: proposals beyond it would be too sparse. The farthest scalp lies 115 mm out.</summary>
    private const float MostAreaPerSteradian = 24000;

    /// <summary>The roots, lowest layer first.</summary>
    public static HairRoot[] Sample(
        HeadShape shape,
        Camera camera,
        HairMap map,
        double hairsPerSquareCentimetre,
        ulong seed
    )
    {
        var random = RandomStream.For(seed, 4);
        var proposals = (int)(4 * Math.PI * MostAreaPerSteradian * hairsPerSquareCentimetre / 100);
        var roots = new List<HairRoot>(proposals / 8);
        for (var i = 0; i < proposals; i++)
        {
            var height = (2 * random.NextSingle()) - 1;
            var azimuth = 2 * MathF.PI * random.NextSingle();
            var accept = random.NextSingle();
            var layer = random.NextSingle();
            var strand = random.NextBits();
            var ring = MathF.Sqrt(1 - (height * height));
            var direction = new Vector3(ring * MathF.Cos(azimuth), height, ring * MathF.Sin(azimuth));
            if (height < -0.85f || Vector3.Dot(direction, camera.Forward) > 0.55f)
            {
                continue;
            }

            var point = Outwards(shape, direction);
            var density = map.Density(point);
            if (density <= 0)
            {
                continue;
            }

            var normal = shape.Normal(point);
            var facing = Vector3.Dot(normal, direction);
            var area = point.LengthSquared() / MathF.Max(facing, 0.2f);
            if (accept < density * area / MostAreaPerSteradian)
            {
                roots.Add(new HairRoot(point, normal, map.Length(point), layer, strand));
            }
        }

        var sorted = roots.ToArray();
        Array.Sort(
            sorted,
            static (a, b) =>
            {
                var order = a.Layer.CompareTo(b.Layer);
                return order != 0 ? order : a.Seed.CompareTo(b.Seed);
            }
        );
        return sorted;
    }

    private static Vector3 Outwards(HeadShape shape, Vector3 direction)
    {
        var t = 85f;
        for (var i = 0; i < 12; i++)
        {
            var d = shape.Distance(direction * t);
            t -= d;
            if (MathF.Abs(d) < 0.05f)
            {
                break;
            }
        }

        return direction * t;
    }
}
