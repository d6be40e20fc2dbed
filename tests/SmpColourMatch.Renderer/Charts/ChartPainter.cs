using System.Numerics;
using SmpColourMatch.Renderer.Geometry;
using SmpColourMatch.Renderer.Imaging;
using SmpColourMatch.Renderer.Lighting;
using SmpColourMatch.Renderer.Scenes;
using SmpColourMatch.Renderer.Surfaces;

namespace SmpColourMatch.Renderer.Charts;

/// <summary>Paints a chart, what shades or covers it, and the fingers that hold it, under one lamp.</summary>
internal sealed class ChartPainter
{
    /// <summary>Reflectance of the black frame, of the order of the black patch.</summary>
    private const float Frame = 0.025f;

    /// <summary>What a patch covered on purpose shows: grey cloth.</summary>
    private const float Cloth = 0.3f;

    /// <summary>How far the hand reaches beyond the chart, mm.</summary>
    private const float Reach = 75;

    private readonly ChartBoard _board;
    private readonly ChartPose _pose;
    private readonly Vector3[] _colours;
    private readonly Vector3 _white;
    private readonly Vector3 _skin;
    private readonly float _irradiance;

    /// <param name="board">Where it lies.</param>
    /// <param name="light">The lamp.</param>
    /// <param name="colours">Its colour.</param>
    /// <param name="skin">Colour of the fingers.</param>
    /// <param name="seed">The scene's seed.</param>
    public ChartPainter(ChartBoard board, LightRig light, ISeenColours colours, Vector3 skin, ulong seed)
    {
        _board = board;
        _pose = board.Place.Pose ?? new ChartPose();
        _irradiance = light.Irradiance(board.Normal, 1, 1);
        _skin = skin;
        _white = colours.White;
        var random = RandomStream.For(seed, 13);
        _colours = new Vector3[ClassicChart.Patches.Count];
        for (var i = 0; i < _colours.Length; i++)
        {
            var spread = 1 + ((float)_pose.PatchSpread * random.NextGaussian());
            _colours[i] = colours.Of(ClassicChart.Patches[i]) * spread;
        }
    }

    /// <summary>Paints the chart where nothing is nearer, and marks its pixels in the surface map as nearer than all behind.</summary>
    /// <param name="canvas">Painted on.</param>
    /// <param name="surface">What stands there.</param>
    /// <param name="skinLight">Light on bare skin: 0 on the chart.</param>
    /// <param name="fingers">Set where fingers are seen.</param>
    public void Paint(LinearCanvas canvas, SurfaceMap surface, float[] skinLight, bool[] fingers)
    {
        var reach = _pose.IsHeld ? Reach / _board.Unit : ChartBoard.Margin;
        for (var y = 0; y < canvas.Height; y++)
        {
            for (var x = 0; x < canvas.Width; x++)
            {
                var index = (y * canvas.Width) + x;
                if (!_board.TryMeet(x, y, out var distance, out var place) || distance > surface.Distance[index])
                {
                    continue;
                }

                var (u, w) = (place.X, place.Y);
                if (u < -reach || w < -reach || u > ChartBoard.BlockWidth + reach || w > ChartBoard.BlockHeight + reach)
                {
                    continue;
                }

                var isFinger = _pose.IsHeld && Finger(u, w) > 0;
                if (!isFinger && !IsOnBoard(u, w))
                {
                    continue;
                }

                surface.Distance[index] = distance;
                skinLight[index] = 0;
                fingers[index] = isFinger;
                var shade = _pose.Shade > 0 ? Shade(u, w) : 1;
                canvas.Colour[index] = isFinger
                    ? _skin * (_irradiance * shade * (0.75f + (0.25f * Finger(u, w))))
                    : At(u, w) * (_irradiance * shade);
            }
        }
    }

    private static bool IsOnBoard(float u, float w) =>
        u >= -ChartBoard.Margin
        && w >= -ChartBoard.Margin
        && u <= ChartBoard.BlockWidth + ChartBoard.Margin
        && w <= ChartBoard.BlockHeight + ChartBoard.Margin;

    private Vector3 At(float u, float w)
    {
        if (_pose.Covered > 0 && (u / ChartBoard.BlockWidth) + (w / ChartBoard.BlockHeight) > 2 * (1 - _pose.Covered))
        {
            return _white * (Cloth * (1 + (0.2f * Noise.At(new Vector3(u, w, 3) / 6, 9))));
        }

        var column = (int)MathF.Floor(u / (ChartBoard.Patch + ChartBoard.Gap));
        var row = (int)MathF.Floor(w / (ChartBoard.Patch + ChartBoard.Gap));
        var inside =
            u >= 0
            && w >= 0
            && column < ClassicChart.Columns
            && row < ClassicChart.Rows
            && u - (column * (ChartBoard.Patch + ChartBoard.Gap)) < ChartBoard.Patch
            && w - (row * (ChartBoard.Patch + ChartBoard.Gap)) < ChartBoard.Patch;
        var colour = inside
            ? _colours[(row * ClassicChart.Columns) + column]
            : _white * (Frame * (1 + (0.1f * Noise.At(new Vector3(u, w, 0) * 2, 5))));
        return _pose.Veil > 0
            ? colour + (_white * (float)(_pose.Veil * (0.3 + (1.4 * u / ChartBoard.BlockWidth))))
            : colour;
    }

    /// <summary>A soft edge of shadow across the chart.</summary>
    private float Shade(float u, float w)
    {
        var (sine, cosine) = MathF.SinCos((float)(_pose.ShadeDegrees * Math.PI / 180));
        var along =
            (((u / ChartBoard.BlockWidth) - 0.5f) * cosine) + (((w / ChartBoard.BlockHeight) - 0.5f) * sine) + 0.5f;
        var edge = (float)_pose.ShadeEdge;
        return 1 - ((float)_pose.Shade * Noise.SmoothStep(edge - 0.06f, edge + 0.06f, along));
    }

    /// <summary>Above 0 on a finger, 1 along its middle: three fingers that touch the frame below patches 19 to 24, and the hand they come from.</summary>
    private float Finger(float u, float w)
    {
        // In mm from the middle of the lower edge: a hand is as large whatever the chart.
        var right = (u - (ChartBoard.BlockWidth / 2)) * _board.Unit;
        var below = (w - ChartBoard.BlockHeight) * _board.Unit;
        var most = 1 - new Vector2(right / 38, (below - 62) / 32).Length();
        ReadOnlySpan<(float At, float Tip, float Radius)> digits = [(-19, 0.6f, 8), (0, 1.2f, 8.5f), (19, 0.8f, 8)];
        foreach (var (at, tip, radius) in digits)
        {
            var across = new Vector2(right - at, MathF.Min(below - tip - radius, 0)).Length();
            most = MathF.Max(most, 1 - (across / radius));
        }

        return MathF.Min(most, 1);
    }
}
