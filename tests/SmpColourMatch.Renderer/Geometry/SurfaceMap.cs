using System.Numerics;
using SmpColourMatch.Renderer.Lighting;

namespace SmpColourMatch.Renderer.Geometry;

/// <summary>What each pixel sees of the head: how far, which way it faces, how much light reaches it.</summary>
/// <remarks>
/// Rays are marched on a coarse grid; a cell whose corners agree is filled by interpolation (its sagitta is below a hundredth of a
/// millimetre), the others ray by ray.
/// </remarks>
internal sealed class SurfaceMap
{
    /// <summary>Grid step in pixels.</summary>
    private const int Step = 4;

    /// <summary>No part of the client is farther from the camera, mm.</summary>
    private const float Far = 1500;

    private readonly HeadShape _shape;
    private readonly Camera _camera;
    private readonly LightRig _light;

    public SurfaceMap(HeadShape shape, Camera camera, LightRig light, int width, int height)
    {
        (_shape, _camera, _light, Width, Height) = (shape, camera, light, width, height);
        Distance = new float[width * height];
        Normal = new Vector3[width * height];
        Shadow = new float[width * height];
        Occlusion = new float[width * height];
        Trace();
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Millimetres from the camera; infinite where the ray misses.</summary>
    public float[] Distance { get; }

    public Vector3[] Normal { get; }

    /// <summary>Share of the key lamp that is seen.</summary>
    public float[] Shadow { get; }

    /// <summary>Share of the room that is seen.</summary>
    public float[] Occlusion { get; }

    /// <summary>Cosine of the angle at which a pixel looks onto the head; 0 where it misses.</summary>
    public float Facing(int x, int y) => MathF.Max(0, -Vector3.Dot(_camera.Ray(x, y), Normal[(y * Width) + x]));

    public Vector3 Point(int x, int y) => _camera.Position + (_camera.Ray(x, y) * Distance[(y * Width) + x]);

    private void Trace()
    {
        var columns = ((Width + Step - 1) / Step) + 1;
        var rows = ((Height + Step - 1) / Step) + 1;
        var grid = new Sample[columns * rows];
        for (var j = 0; j < rows; j++)
        {
            for (var i = 0; i < columns; i++)
            {
                grid[(j * columns) + i] = TraceRay(i * Step, j * Step);
            }
        }

        for (var j = 0; j + 1 < rows; j++)
        {
            for (var i = 0; i + 1 < columns; i++)
            {
                var k = (j * columns) + i;
                FillCell(i * Step, j * Step, grid[k], grid[k + 1], grid[k + columns], grid[k + columns + 1]);
            }
        }
    }

    private void FillCell(int x0, int y0, Sample a, Sample b, Sample c, Sample d)
    {
        var agree = Agree(a, b) && Agree(a, c) && Agree(a, d) && Agree(b, d);
        var miss = a.IsMiss && b.IsMiss && c.IsMiss && d.IsMiss;
        for (var y = y0; y < Math.Min(y0 + Step, Height); y++)
        {
            for (var x = x0; x < Math.Min(x0 + Step, Width); x++)
            {
                var u = (x - x0) / (float)Step;
                var v = (y - y0) / (float)Step;
                var sample =
                    miss ? a
                    : agree ? Sample.Mix(Sample.Mix(a, b, u), Sample.Mix(c, d, u), v)
                    : TraceRay(x, y);
                var index = (y * Width) + x;
                Distance[index] = sample.Distance;
                Normal[index] = sample.IsMiss ? default : Vector3.Normalize(sample.Normal);
                Shadow[index] = sample.Shadow;
                Occlusion[index] = sample.Occlusion;
            }
        }
    }

    private static bool Agree(Sample a, Sample b) =>
        !a.IsMiss
        && !b.IsMiss
        && MathF.Abs(a.Distance - b.Distance) < 4
        && Vector3.Dot(a.Normal, b.Normal) > 0.9f
        && MathF.Abs(a.Shadow - b.Shadow) < 0.3f;

    private Sample TraceRay(int x, int y)
    {
        var ray = _camera.Ray(x, y);
        var t = MathF.Max(50, _camera.Position.Length() - 420);
        for (var i = 0; i < 200 && t < Far; i++)
        {
            var p = _camera.Position + (ray * t);
            var d = _shape.Distance(p);
            if (d < 0.06f + (0.0015f * i))
            {
                var normal = _shape.Normal(p);
                return new Sample(t, normal, KeyShadow(p, normal), Openness(p, normal));
            }

            t += MathF.Max(d * 0.85f, 0.12f);
        }

        return new Sample(float.PositiveInfinity, default, 1, 1);
    }

    /// <summary>Soft shadow of a lamp about 15° wide: the narrowest clearance on the way, as a share of the lamp.</summary>
    private float KeyShadow(Vector3 p, Vector3 normal)
    {
        if (Vector3.Dot(normal, _light.Key) < -0.15f)
        {
            return 1;
        }

        var open = 1f;
        var t = 6f;
        for (var i = 0; i < 24 && t < 260; i++)
        {
            var d = _shape.Distance(p + (normal * 2) + (_light.Key * t));
            open = MathF.Min(open, 0.5f + (0.5f * d / (0.13f * t)));
            if (open <= 0)
            {
                return 0;
            }

            t += Math.Clamp(d, 4, 25);
        }

        return Surfaces.Noise.SmoothStep(0, 1, open);
    }

    private float Openness(Vector3 p, Vector3 normal)
    {
        var closed = 0f;
        var weight = 1f;
        for (var i = 1; i <= 4; i++)
        {
            var h = 7f * i;
            closed += weight * MathF.Max(0, h - _shape.Distance(p + (normal * h))) / h;
            weight *= 0.7f;
        }

        return Math.Clamp(1 - (0.45f * closed), 0.15f, 1f);
    }

    private readonly record struct Sample(float Distance, Vector3 Normal, float Shadow, float Occlusion)
    {
        public bool IsMiss => float.IsPositiveInfinity(Distance);

        public static Sample Mix(Sample a, Sample b, float t) =>
            new(
                Surfaces.Noise.Mix(a.Distance, b.Distance, t),
                Vector3.Lerp(a.Normal, b.Normal, t),
                Surfaces.Noise.Mix(a.Shadow, b.Shadow, t),
                Surfaces.Noise.Mix(a.Occlusion, b.Occlusion, t)
            );
    }
}
