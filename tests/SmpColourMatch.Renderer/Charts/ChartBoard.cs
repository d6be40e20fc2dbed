using System.Numerics;
using SmpColourMatch.Renderer.Geometry;
using SmpColourMatch.Renderer.Lighting;
using SmpColourMatch.Renderer.Scenes;

namespace SmpColourMatch.Renderer.Charts;

/// <summary>Where a 24-patch chart lies in space and how much light falls on it. Lengths on it are in units of which a patch has 13.</summary>
internal sealed class ChartBoard
{
    public const float Patch = 13;
    public const float Gap = 2;
    public const float Margin = 4;
    public const float BlockWidth = (ClassicChart.Columns * (Patch + Gap)) - Gap;
    public const float BlockHeight = (ClassicChart.Rows * (Patch + Gap)) - Gap;

    private readonly Camera _camera;
    private readonly Vector3 _origin;
    private readonly Vector3 _rightwards;
    private readonly Vector3 _downwards;

    /// <param name="camera">The camera.</param>
    /// <param name="light">The lamps.</param>
    /// <param name="place">Where it is, and how it is held.</param>
    public ChartBoard(Camera camera, LightRig light, ChartPlace place)
    {
        _camera = camera;
        Place = place;
        Normal = place.Pose is { } tilted
            ? camera.Direction(tilted.TiltRightDegrees, tilted.TiltUpDegrees)
            : Vector3.Normalize(light.BrightestNormal - (1.6f * camera.Forward));
        _rightwards = Vector3.Normalize(Vector3.Cross(camera.Up + (0.06f * camera.Right), Normal));
        _downwards = Vector3.Cross(_rightwards, Normal);
        if (Vector3.Dot(_downwards, camera.Up) > 0)
        {
            _downwards = -_downwards;
        }

        if (place.Pose is { } pose)
        {
            Unit = (float)(pose.PatchMillimetres / Patch);
            var (sine, cosine) = MathF.SinCos((float)(pose.RollDegrees * Math.PI / 180));
            (_rightwards, _downwards) = (
                (_rightwards * cosine) + (_downwards * sine),
                (_downwards * cosine) - (_rightwards * sine)
            );
            _rightwards *= pose.IsMirrored ? -1 : 1;
        }

        var middle = (camera.Right * (float)place.Right) + (camera.Up * (float)place.Up) - (camera.Forward * 60);
        _origin = middle - (_rightwards * (BlockWidth * Unit / 2)) - (_downwards * (BlockHeight * Unit / 2));
        Irradiance = light.Irradiance(Normal, 1, 1);
    }

    public ChartPlace Place { get; }

    public Vector3 Normal { get; }

    /// <summary>Millimetres of the board's unit.</summary>
    public float Unit { get; } = 1;

    /// <summary>Light on the chart relative to a surface that faces the light; its own shadow not counted.</summary>
    public float Irradiance { get; }

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

    /// <summary>Where the ray of a pixel meets the chart's plane: distance from the camera, and place on it; false if it does not.</summary>
    public bool TryMeet(int x, int y, out float distance, out Vector2 place)
    {
        var ray = _camera.Ray(x, y);
        distance = Vector3.Dot(_origin - _camera.Position, Normal) / Vector3.Dot(ray, Normal);
        var v = _camera.Position + (ray * distance) - _origin;
        place = new Vector2(Vector3.Dot(v, _rightwards), Vector3.Dot(v, _downwards)) / Unit;
        return distance > 0;
    }

    private Vector2 Project(float u, float w)
    {
        _camera.TryProject(_origin + (_rightwards * (u * Unit)) + (_downwards * (w * Unit)), out var pixel, out _);
        return pixel;
    }
}
