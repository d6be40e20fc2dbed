using System.Numerics;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Renderer.Charts;

/// <summary>Pastes a chart into a photo: any turn, perspective, size, light, camera, blur and noise, drawn from a seed.</summary>
public sealed class ChartPaster
{
    /// <summary>Rays a pixel along each axis.</summary>
    private const int Rays = 3;

    private const int Columns = ClassicChart.Columns;
    private const int Rows = ClassicChart.Rows;

    private readonly RandomStream _random;
    private readonly ChartTrick _trick;
    private readonly Vector3[] _colours;
    private readonly float _patch;
    private readonly float _board;
    private readonly Vector3 _frame;
    private readonly Vector2 _falloff;
    private readonly Vector3 _shadow;
    private readonly float _shade;
    private readonly Vector3 _cover;
    private readonly List<Vector3> _spots = [];

    private ChartPaster(ulong seed, ChartTrick trick)
    {
        _random = RandomStream.For(seed, 77);
        _trick = trick;
        _patch = (float)(_random.NextDouble() < 0.1 ? _random.Between(0.62, 0.7) : _random.Between(0.78, 0.92));
        _board = (float)_random.Between(0.15, 0.5);
        _colours = Colours();
        _frame = (float)_random.Between(0.6, 1.6) * _colours[^1];
        _falloff = new Vector2((float)_random.Between(-0.04, 0.04), (float)_random.Between(-0.05, 0.05));
        var angle = _random.Between(0, Math.Tau);
        var normal = new Vector2((float)Math.Cos(angle), (float)Math.Sin(angle));
        var through = new Vector2((float)_random.Between(1, 4), (float)_random.Between(0.8, 2.2));
        _shadow = new Vector3(normal, Vector2.Dot(normal, through));
        _shade = (float)_random.Between(0.35, 0.7);
        _cover = new Vector3(
            (float)_random.Between(0.2, 0.5),
            (float)_random.Between(0.1, 0.3),
            (float)_random.Between(0.05, 0.2)
        );
        AddSpots();
    }

    /// <param name="backdrop">Linear light, sRGB primaries; read only.</param>
    /// <param name="widthShare">Width of the chart as a share of the picture's, about.</param>
    /// <param name="seed">Of all that is left to chance.</param>
    /// <param name="trick">What is the matter with the chart.</param>
    public static PastedChart Paste(RgbPlanes<float> backdrop, double widthShare, ulong seed, ChartTrick trick)
    {
        ArgumentNullException.ThrowIfNull(backdrop);
        return new ChartPaster(seed, trick).Paste(backdrop, widthShare);
    }

    private PastedChart Paste(RgbPlanes<float> backdrop, double widthShare)
    {
        var view = ChartView.Draw(_random, backdrop.Width, backdrop.Height, widthShare, _board);
        var canvas = new Vector3[backdrop.Width * backdrop.Height];
        for (var y = 0; y < backdrop.Height; y++)
        {
            for (var x = 0; x < backdrop.Width; x++)
            {
                var behind = new Vector3(backdrop.Red[x, y], backdrop.Green[x, y], backdrop.Blue[x, y]);
                canvas[(y * backdrop.Width) + x] = view.IsNear(x, y) ? Mean(view, x, y, behind) : behind;
            }
        }

        var blurred = Blur(canvas, backdrop.Width, backdrop.Height, (float)_random.Between(0, 0.5));
        var corners = new[]
        {
            view.Project(0, 0),
            view.Project(Columns, 0),
            view.Project(Columns, Rows),
            view.Project(0, Rows),
        };
        return new PastedChart(Encode(blurred, backdrop.Width), corners, Vector2.Distance(corners[0], corners[1]));
    }

    private Vector3 Mean(ChartView view, int x, int y, Vector3 behind)
    {
        var sum = Vector3.Zero;
        for (var i = 0; i < Rays * Rays; i++)
        {
            var place = view.Unproject(
                new Vector2(x + (((i % Rays) + 0.5f) / Rays) - 0.5f, y + (((i / Rays) + 0.5f) / Rays) - 0.5f)
            );
            sum += At(place, behind);
        }

        return sum / (Rays * Rays);
    }

    /// <summary>The light from a place of the chart, in cells.</summary>
    private Vector3 At(Vector2 place, Vector3 behind)
    {
        foreach (var spot in _spots)
        {
            if (Vector2.Distance(place, new Vector2(spot.X, spot.Y)) < spot.Z)
            {
                return _cover;
            }
        }

        if (place.X < -_board || place.Y < -_board || place.X > Columns + _board || place.Y > Rows + _board)
        {
            return behind;
        }

        var cell = new Vector2(MathF.Floor(place.X), MathF.Floor(place.Y));
        var inside = Vector2.Abs(place - cell - new Vector2(0.5f));
        var isPatch =
            cell.X >= 0
            && cell.Y >= 0
            && cell.X < Columns
            && cell.Y < Rows
            && Math.Max(inside.X, inside.Y) < _patch / 2;
        var column = _trick == ChartTrick.Mirrored ? Columns - 1 - (int)cell.X : (int)cell.X;
        var colour = isPatch ? _colours[((int)cell.Y * Columns) + column] : _frame;
        var light = 1 + Vector2.Dot(_falloff, place - new Vector2(3, 2));
        if (_trick == ChartTrick.Shaded)
        {
            var depth = Math.Clamp(
                0.5f + (4 * (Vector2.Dot(new Vector2(_shadow.X, _shadow.Y), place) - _shadow.Z)),
                0,
                1
            );
            light *= 1 - (depth * (1 - _shade));
        }

        return colour * light;
    }

    /// <summary>Middles and radii, in cells, of what lies on the chart.</summary>
    private void AddSpots()
    {
        if (_trick == ChartTrick.Held)
        {
            for (var i = 0; i < 2; i++)
            {
                _spots.Add(
                    new Vector3((float)_random.Between(0.5, 5.5), _random.NextDouble() < 0.5 ? -0.1f : 4.1f, 0.55f)
                );
            }
        }
        else if (_trick == ChartTrick.Covered)
        {
            // Round the middle of a short side: 8 to 12 of the patches.
            _spots.Add(
                new Vector3(
                    _random.NextDouble() < 0.5 ? -0.5f : 6.5f,
                    (float)_random.Between(1, 3),
                    (float)_random.Between(2.9, 3.6)
                )
            );
        }
    }

    /// <summary>The patches under a lamp, through a camera: gains, crosstalk, exposure; white at 0.25 to 1.05.</summary>
    private Vector3[] Colours()
    {
        var exposure = _random.Between(0.25, 1.05);
        var gains = new Vector3((float)_random.Between(0.7, 1.3), 1, (float)_random.Between(0.6, 1.4));
        var most = Math.Max(gains.X, Math.Max(gains.Y, gains.Z));
        var crosstalk = (float)_random.Between(-0.06, 0.12);
        var colours = new Vector3[ClassicChart.Patches.Count];
        for (var i = 0; i < colours.Length; i++)
        {
            var rgb = LinearRgb.FromLab(Illuminant.D65.ToLab(ClassicChart.Patches[i]));
            var light = new Vector3((float)rgb.R, (float)rgb.G, (float)rgb.B);
            var mean = (light.X + light.Y + light.Z) / 3;
            colours[i] = (float)(exposure / most / 0.9) * gains * Vector3.Lerp(light, new Vector3(mean), crosstalk);
        }

        return colours;
    }

    /// <summary>Twice a 3-tap kernel each way with this side weight over 1 + 2 × it.</summary>
    private static Vector3[] Blur(Vector3[] picture, int width, int height, float side)
    {
        var (from, to) = (picture, new Vector3[picture.Length]);
        for (var pass = 0; pass < 4; pass++)
        {
            var step = pass % 2 == 0 ? 1 : width;
            for (var i = 0; i < from.Length; i++)
            {
                var before = from[Math.Max(i - step, i % step)];
                var after = from[Math.Min(i + step, from.Length - 1)];
                to[i] = (from[i] + (side * (before + after))) / (1 + (2 * side));
            }

            (from, to) = (to, from);
        }

        return from;
    }

    private RgbPlanes<byte> Encode(Vector3[] light, int width)
    {
        var picture = new RgbPlanes<byte>(width, light.Length / width);
        var noise = (float)_random.Between(0, 0.015);
        var red = picture.Red.Samples;
        var green = picture.Green.Samples;
        var blue = picture.Blue.Samples;
        for (var i = 0; i < light.Length; i++)
        {
            red[i] = Code(light[i].X);
            green[i] = Code(light[i].Y);
            blue[i] = Code(light[i].Z);
        }

        return picture;

        byte Code(float value) =>
            (byte)
                Math.Clamp(
                    (255 * (SrgbCurve.Encode(Math.Clamp(value, 0, 1)) + (noise * _random.NextGaussian()))) + 0.5,
                    0,
                    255
                );
    }
}
