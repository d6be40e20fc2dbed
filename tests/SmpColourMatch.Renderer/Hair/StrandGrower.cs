using System.Numerics;
using SmpColourMatch.Renderer.Geometry;
using SmpColourMatch.Renderer.Surfaces;

namespace SmpColourMatch.Renderer.Hair;

/// <summary>Lets a strand grow: out of the skin at an angle, then along the flow at its layer's height in the coat.</summary>
internal sealed class StrandGrower(HeadShape shape, HairFlow flow, double wave, ulong seed)
{
    /// <summary>Most points of a strand.</summary>
    public const int MaxPoints = 18;

    private readonly uint _seed = (uint)RandomStream.For(seed, 5).NextBits();

    /// <summary>Fills <paramref name="points"/> from the root on; returns how many.</summary>
    public int Grow(HairRoot root, ref RandomStream random, Span<Vector3> points)
    {
        var length = root.Length * (0.8f + (0.4f * random.NextSingle()));
        var steps = Math.Clamp((int)(length / 2.2f), 1, MaxPoints - 1);
        var step = length / steps;
        // Short hair stands up by about 50°, long hair lies down.
        var stand = Noise.Mix(0.9f, 0.35f, Noise.SmoothStep(3, 30, length)) + (0.15f * random.NextGaussian());
        var coat = MathF.Min(0.28f * length, 9);
        var height = coat * (0.15f + (0.85f * root.Layer));
        var jitter = new Vector3(random.NextGaussian(), random.NextGaussian(), random.NextGaussian()) * 0.16f;
        var phase = 6.28f * random.NextSingle();
        var p = root.Point;
        var normal = root.Normal;
        var direction = Vector3.Normalize(
            (flow.Direction(p, normal) * MathF.Cos(stand)) + (normal * MathF.Sin(stand)) + jitter
        );
        points[0] = p;
        for (var i = 1; i <= steps; i++)
        {
            p += direction * step;
            points[i] = p;
            if (i == steps)
            {
                break;
            }

            var distance = shape.Distance(p);
            normal = shape.Normal(p);
            var rise = Math.Clamp((height - distance) * 0.16f, -0.6f, 0.5f);
            var bend = new Vector3(Noise.At(p / 9, _seed), Noise.At(p / 9, _seed + 1), Noise.At(p / 9, _seed + 2));
            var curl =
                ((float)wave * MathF.Sin((i * step * 0.35f) + (0.2f * phase))) * Vector3.Cross(normal, direction);
            var wanted =
                flow.Direction(p, normal) + (normal * rise) + (jitter * 1.2f) + (bend * (float)(0.25 + wave)) + curl;
            direction = Vector3.Normalize((direction * 0.45f) + (Vector3.Normalize(wanted) * 0.55f));
        }

        return steps + 1;
    }
}
