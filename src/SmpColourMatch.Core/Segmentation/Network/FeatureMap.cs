using System.Buffers;

namespace SmpColourMatch.Core.Segmentation.Network;

/// <summary>
/// A picture of <see cref="Channels"/> values a pixel, the channels of a pixel side by side (so that eight of them make a vector),
/// with one pixel of zeros all around: convolutions read over the edge without asking.
/// </summary>
/// <remarks>The creator owns it and disposes it.</remarks>
internal sealed class FeatureMap : IDisposable
{
    private float[]? _values;

    /// <summary>Rents memory; the border is zero, the inside arbitrary until written.</summary>
    public FeatureMap(int width, int height, int channels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(channels, 1);
        (Width, Height, Channels) = (width, height, channels);
        _values = ArrayPool<float>.Shared.Rent(checked((width + 2) * (height + 2) * channels));
        ClearBorder(_values);
    }

    public int Width { get; }

    public int Height { get; }

    public int Channels { get; }

    /// <summary>Values from one row to the next, border included.</summary>
    public int RowStep => (Width + 2) * Channels;

    public float[] Values => _values ?? throw new ObjectDisposedException(nameof(FeatureMap));

    /// <summary>Where in <see cref="Values"/> the pixel begins; −1 and <see cref="Width"/> or <see cref="Height"/> are the border.</summary>
    public int Offset(int x, int y) => ((y + 1) * RowStep) + ((x + 1) * Channels);

    /// <summary>The channels of one pixel.</summary>
    public Span<float> Pixel(int x, int y) => Values.AsSpan(Offset(x, y), Channels);

    /// <summary>Makes every value zero.</summary>
    public void Clear() => Values.AsSpan(0, (Height + 2) * RowStep).Clear();

    public void Dispose()
    {
        if (_values is { } values)
        {
            _values = null;
            ArrayPool<float>.Shared.Return(values);
        }
    }

    private void ClearBorder(float[] values)
    {
        values.AsSpan(0, RowStep).Clear();
        values.AsSpan((Height + 1) * RowStep, RowStep).Clear();
        for (var y = 1; y <= Height; y++)
        {
            values.AsSpan(y * RowStep, Channels).Clear();
            values.AsSpan((y * RowStep) + RowStep - Channels, Channels).Clear();
        }
    }
}
