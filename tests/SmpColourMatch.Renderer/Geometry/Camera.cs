using System.Numerics;
using SmpColourMatch.Renderer.Scenes;

namespace SmpColourMatch.Renderer.Geometry;

/// <summary>A pinhole camera that looks at the head.</summary>
internal sealed class Camera
{
    private readonly float _focal;
    private readonly float _centreX;
    private readonly float _centreY;

    public Camera(SceneDescription scene)
    {
        var view = scene.View;
        var yaw = (float)(view.YawDegrees * Math.PI / 180);
        var pitch = (float)(view.PitchDegrees * Math.PI / 180);
        var roll = (float)(view.RollDegrees * Math.PI / 180);
        var towards = new Vector3(
            MathF.Sin(yaw) * MathF.Cos(pitch),
            MathF.Sin(pitch),
            MathF.Cos(yaw) * MathF.Cos(pitch)
        );
        Forward = -towards;
        var right = new Vector3(MathF.Cos(yaw), 0, -MathF.Sin(yaw));
        var up = Vector3.Cross(towards, right);
        Right = (right * MathF.Cos(roll)) + (up * MathF.Sin(roll));
        Up = (up * MathF.Cos(roll)) - (right * MathF.Sin(roll));
        Position =
            (towards * (float)view.DistanceMillimetres) + (Right * (float)view.ShiftRight) + (Up * (float)view.ShiftUp);
        _focal = (float)(Math.Max(scene.Width, scene.Height) / view.FieldMillimetres * view.DistanceMillimetres);
        _centreX = (scene.Width - 1) / 2f;
        _centreY = (scene.Height - 1) / 2f;
    }

    public Vector3 Position { get; }

    public Vector3 Forward { get; }

    public Vector3 Right { get; }

    public Vector3 Up { get; }

    /// <summary>Unit direction of the ray through a pixel's middle.</summary>
    public Vector3 Ray(float x, float y) =>
        Vector3.Normalize(Forward + (Right * ((x - _centreX) / _focal)) + (Up * ((_centreY - y) / _focal)));

    /// <summary>Pixel of a point, and its distance from the camera; false behind the camera.</summary>
    public bool TryProject(Vector3 point, out Vector2 pixel, out float distance)
    {
        var v = point - Position;
        var depth = Vector3.Dot(v, Forward);
        distance = v.Length();
        if (depth < 1)
        {
            pixel = default;
            return false;
        }

        var scale = _focal / depth;
        pixel = new Vector2(_centreX + (Vector3.Dot(v, Right) * scale), _centreY - (Vector3.Dot(v, Up) * scale));
        return true;
    }

    /// <summary>Pixels a millimetre covers at a distance.</summary>
    public float PixelsPerMillimetre(float distance) => _focal / distance;

    /// <summary>A direction given in degrees right of and above the camera's axis, as seen from the head towards the camera.</summary>
    public Vector3 Direction(double azimuthDegrees, double elevationDegrees)
    {
        var azimuth = (float)(azimuthDegrees * Math.PI / 180);
        var elevation = (float)(elevationDegrees * Math.PI / 180);
        return (Right * (MathF.Sin(azimuth) * MathF.Cos(elevation)))
            + (Up * MathF.Sin(elevation))
            - (Forward * (MathF.Cos(azimuth) * MathF.Cos(elevation)));
    }
}
