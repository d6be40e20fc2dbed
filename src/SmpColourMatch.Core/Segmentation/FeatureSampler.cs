using System.Runtime.CompilerServices;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Filters;

namespace SmpColourMatch.Core.Segmentation;

/// <summary>Samples all features of a stage, row by row of its grid.</summary>
internal sealed class FeatureSampler
{
    private readonly Plane<float>[] _planes;
    private readonly BilinearTaps?[] _across;
    private readonly BilinearTaps?[] _down;
    private readonly float[] _blended;

    public FeatureSampler(ClassifierStage stage, FeatureChannels channels, int width, int height)
    {
        var count = stage.Features.Length;
        _planes = new Plane<float>[count];
        _across = new BilinearTaps?[count];
        _down = new BilinearTaps?[count];
        _blended = new float[width];
        for (var i = 0; i < count; i++)
        {
            var feature = stage.Features[i];
            var pyramid = channels[feature.Channel];
            var level = Math.Min(feature.Level, pyramid.LastLevel);
            _planes[i] = pyramid[level];
            if (level == stage.GridLevel && feature is { Dx: 0, Dy: 0 })
            {
                continue;
            }

            var pixel = (double)(1 << level);
            var step = (1 << stage.GridLevel) / pixel;
            _across[i] = new BilinearTaps(width, _planes[i].Width, step, feature.Dx / pixel);
            _down[i] = new BilinearTaps(height, _planes[i].Height, step, feature.Dy / pixel);
        }
    }

    /// <summary>Writes feature i of row <paramref name="y"/> at <c>i·stride</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void SampleRow(int y, Span<float> target, int stride)
    {
        for (var i = 0; i < _planes.Length; i++)
        {
            var plane = _planes[i];
            var row = target.Slice(i * stride, _blended.Length);
            if (_across[i] is not { } across)
            {
                plane.Row(y).CopyTo(row);
                continue;
            }

            var blended = _blended.AsSpan(0, Math.Min(plane.Width, _blended.Length));
            if (plane.Width > _blended.Length)
            {
                throw new InvalidOperationException("Features are sampled from their own grid or coarser ones.");
            }

            _down[i]!.BlendRows(plane, y, blended);
            across.Sample(blended, row);
        }
    }
}
