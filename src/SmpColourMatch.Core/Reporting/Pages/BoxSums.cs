using System.Runtime.CompilerServices;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Reporting.Pages;

/// <summary>Means of upright boxes of a plane, each in the time of four reads (Crow 1984, "Summed-area tables for texture mapping").</summary>
internal sealed class BoxSums
{
    private readonly int _width;
    private readonly int _height;
    private readonly double[] _sums;

    public BoxSums(Plane<float> plane)
    {
        (_width, _height) = (plane.Width, plane.Height);
        _sums = new double[(_width + 1) * (_height + 1)];
        for (var y = 0; y < _height; y++)
        {
            double row = 0;
            var samples = plane.Row(y);
            for (var x = 0; x < _width; x++)
            {
                row += samples[x];
                _sums[((y + 1) * (_width + 1)) + x + 1] = _sums[(y * (_width + 1)) + x + 1] + row;
            }
        }
    }

    /// <summary>Mean of the box around a point, cut to the picture; 0 where nothing of it lies inside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float Mean(double x, double y, double width, double height)
    {
        var left = Math.Clamp((int)(x - (width / 2) + 0.5), 0, _width);
        var right = Math.Clamp((int)(x + (width / 2) + 0.5), 0, _width);
        var top = Math.Clamp((int)(y - (height / 2) + 0.5), 0, _height);
        var bottom = Math.Clamp((int)(y + (height / 2) + 0.5), 0, _height);
        var area = (right - left) * (bottom - top);
        (top, bottom) = (top * (_width + 1), bottom * (_width + 1));
        return area <= 0
            ? 0
            : (float)((_sums[bottom + right] - _sums[bottom + left] - _sums[top + right] + _sums[top + left]) / area);
    }
}
