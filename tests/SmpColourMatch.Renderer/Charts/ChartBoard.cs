using System.Numerics;
using SmpColourMatch.Renderer.Geometry;
using SmpColourMatch.Renderer.Imaging;
using SmpColourMatch.Renderer.Lighting;
using SmpColourMatch.Renderer.Surfaces;

namespace SmpColourMatch.Renderer.Charts;

/// <summary>A small 24-patch chart (patches of 13 mm) on a stand beside the head, turned half towards the light.</summary>
internal sealed class ChartBoard
{
    private const float Patch = 13;
    private const float Gap = 2;
    private const float Margin = 4;
    private const float BlockWidth = (ClassicChart.Columns * (Patch + Gap)) - Gap;
    private const float BlockHeight = (ClassicChart.Rows * (Patch + Gap)) - Gap;

    /// <summary>Reflectance of the black frame, of the order of the black patch.</summary>
    private const float Frame = 0.025f;

    private readonly Camera _camera;
    private readonly LightRig _light;
    private readonly Vector3[] _colours;
    private readonly Vector3 _origin;
    private readonly Vector3 _rightwards;
    private readonly Vector3 _downwards;
    private readonly Vector3 _normal;

    /// <param name="camera">The camera.</param>
    /// <param name="light">The lamps.</param>
    /// <param name="lamp">Their colour.</param>
    /// <param name="right">Middle of the chart, mm right of the middle of the cranium as seen.</param>
    /// <param name="up">Middle of the chart, mm above it.</param>
    public ChartBoard(Camera camera, LightRig light, LampColours lamp, float right, float up)
    {
        _camera = camera;
        _light = light;
        _colours = new Vector3[ClassicChart.Patches.Count];
        for (var i = 0; i < _colours.Length; i++)
        {
            _colours[i] = lamp.Of(ClassicChart.Patches[i]);
        }

        _normal = Vector3.Normalize(light.BrightestNormal - (1.6f * camera.Forward));
        _rightwards = Vector3.Normalize(Vector3.Cross(camera.Up + (0.06f * camera.Right), _normal));
        _downwards = Vector3.Cross(_rightwards, _normal);
        if (Vector3.Dot(_downwards, camera.Up) > 0)
        {
            _downwards = -_downwards;
        }

        var middle = (camera.Right * right) + (camera.Up * up) - (camera.Forward * 60);
        _origin = middle - (_rightwards * (BlockWidth / 2)) - (_downwards * (BlockHeight / 2));
    }

    /// <summary>Light on the chart relative to a surface that faces the light.</summary>
    public float Irradiance => _light.Irradiance(_normal, 1, 1);

    /// <summary>Outer corners of patches 1, 6, 24, 19 in pixels: clockwise from patch 1, as in the outside contract.</summary>
    public Vector2[] Quad() =>
        [Project(0, 0), Project(BlockWidth, 0), Project(BlockWidth, BlockHeight), Project(0, BlockHeight)];

    /// <summary>Middles of the patches in pixels, patch 1 first.</summary>
    public Vector2[] PatchCentres()
    {
        var centres = new Vector2[ClassicChart.Columns * ClassicChart.Rows];
        for (var i = 0; i < centres.Length; i++)
        {
            centres[i] = Project(
                ((i % ClassicChart.Columns) * (Patch + Gap)) + (Patch / 2),
                ((i / ClassicChart.Columns) * (Patch + Gap)) + (Patch / 2)
            );
        }

        return centres;
    }

    /// <summary>Paints the chart where nothing is nearer, and marks its pixels in the surface map as nearer than all behind.</summary>
    public void Paint(LinearCanvas canvas, SurfaceMap surface, float[] skinLight)
    {
        for (var y = 0; y < canvas.Height; y++)
        {
            for (var x = 0; x < canvas.Width; x++)
            {
                var ray = _camera.Ray(x, y);
                var t = Vector3.Dot(_origin - _camera.Position, _normal) / Vector3.Dot(ray, _normal);
                var index = (y * canvas.Width) + x;
                if (t <= 0 || t >= surface.Distance[index])
                {
                    continue;
                }

                var v = _camera.Position + (ray * t) - _origin;
                var u = Vector3.Dot(v, _rightwards);
                var w = Vector3.Dot(v, _downwards);
                if (u < -Margin || w < -Margin || u > BlockWidth + Margin || w > BlockHeight + Margin)
                {
                    continue;
                }

                surface.Distance[index] = t;
                skinLight[index] = 0;
                canvas.Colour[index] = At(u, w) * Irradiance;
            }
        }
    }

    private Vector3 At(float u, float w)
    {
        var column = (int)MathF.Floor(u / (Patch + Gap));
        var row = (int)MathF.Floor(w / (Patch + Gap));
        var inside =
            u >= 0
            && w >= 0
            && column < ClassicChart.Columns
            && row < ClassicChart.Rows
            && u - (column * (Patch + Gap)) < Patch
            && w - (row * (Patch + Gap)) < Patch;
        return inside
            ? _colours[(row * ClassicChart.Columns) + column]
            : new Vector3(Frame * (1 + (0.1f * Noise.At(new Vector3(u, w, 0) * 2, 5))));
    }

    private Vector2 Project(float u, float w)
    {
        _camera.TryProject(_origin + (_rightwards * u) + (_downwards * w), out var pixel, out _);
        return pixel;
    }
}
