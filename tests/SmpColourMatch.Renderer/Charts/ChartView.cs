using System.Numerics;

namespace SmpColourMatch.Renderer.Charts;

/// <summary>How a pasted chart is seen: a plane in perspective, in cells of the chart.</summary>
internal sealed class ChartView
{
    private readonly Vector3 _origin;
    private readonly Vector3 _across;
    private readonly Vector3 _down;
    private readonly Vector2 _middle;
    private readonly float _focal;
    private readonly Vector2 _least = new(float.MaxValue);
    private readonly Vector2 _most = new(float.MinValue);

    private ChartView(Quaternion turn, float distance, float focal, Vector2 middle, float board)
    {
        _across = Vector3.Transform(Vector3.UnitX, turn);
        _down = Vector3.Transform(Vector3.UnitY, turn);
        _origin = new Vector3(0, 0, distance) - (3 * _across) - (2 * _down);
        (_focal, _middle) = (focal, middle);
        for (var i = 0; i < 4; i++)
        {
            // Fingers reach a cell beyond the board.
            var corner = Project(i % 2 == 0 ? -board - 1 : 7 + board, i / 2 == 0 ? -board - 1 : 5 + board);
            (_least, _most) = (Vector2.Min(_least, corner), Vector2.Max(_most, corner));
        }
    }

    /// <summary>Draws until the chart lies within the picture.</summary>
    public static ChartView Draw(RandomStream random, int width, int height, double widthShare, float board)
    {
        for (var tilt = 50.0; ; tilt *= 0.95)
        {
            var size = (float)(widthShare * width / ClassicChart.Columns);
            var turn =
                Quaternion.CreateFromAxisAngle(Vector3.UnitX, Radians(random.Between(-tilt, tilt)))
                * Quaternion.CreateFromAxisAngle(Vector3.UnitY, Radians(random.Between(-tilt, tilt)))
                * Quaternion.CreateFromAxisAngle(Vector3.UnitZ, Radians(random.Between(-180, 180)));
            var distance = (float)random.Between(15, 60);
            var middle = new Vector2((float)random.Between(0, width), (float)random.Between(0, height));
            var view = new ChartView(turn, distance, size * distance, middle, board);
            if (view._least.X >= 0 && view._least.Y >= 0 && view._most.X < width && view._most.Y < height)
            {
                return view;
            }
        }
    }

    /// <summary>From cells, (0, 0) to (6, 4), to pixels.</summary>
    public Vector2 Project(float column, float row)
    {
        var place = _origin + (column * _across) + (row * _down);
        return _middle + (_focal / place.Z * new Vector2(place.X, place.Y));
    }

    public Vector2 Unproject(Vector2 pixel)
    {
        var ray = new Vector3((pixel - _middle) / _focal, 1);
        var normal = Vector3.Cross(_across, _down);
        var place = (ray * (Vector3.Dot(_origin, normal) / Vector3.Dot(ray, normal))) - _origin;
        return new Vector2(Vector3.Dot(place, _across), Vector3.Dot(place, _down));
    }

    public bool IsNear(int x, int y) => x >= _least.X - 1 && y >= _least.Y - 1 && x <= _most.X + 1 && y <= _most.Y + 1;

    private static float Radians(double degrees) => (float)(degrees * Math.PI / 180);
}
