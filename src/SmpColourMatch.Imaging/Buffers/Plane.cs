using System.Buffers;

namespace SmpColourMatch.Imaging.Buffers;

/// <summary>One channel of a picture: <c>Width × Height</c> samples in row order, without padding, in pooled memory.</summary>
/// <remarks>The creator owns it and disposes it; whoever receives a plane as an argument only borrows it.</remarks>
public sealed class Plane<T> : IDisposable
    where T : unmanaged
{
    private T[]? _samples;

    /// <summary>Rents memory for <paramref name="width"/> × <paramref name="height"/> samples; their values are arbitrary until written.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A side is below 1, or the plane exceeds <see cref="Array.MaxLength"/> samples.</exception>
    public Plane(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)width * height, Array.MaxLength, nameof(height));
        Width = width;
        Height = height;
        _samples = ArrayPool<T>.Shared.Rent(width * height);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>All samples, row after row.</summary>
    public Span<T> Samples => Storage.AsSpan(0, Width * Height);

    /// <summary>The samples of row <paramref name="y"/>, 0 at the top.</summary>
    public Span<T> Row(int y) => Storage.AsSpan(checked(y * Width), Width);

    public ref T this[int x, int y] => ref Row(y)[x];

    private T[] Storage => _samples ?? throw new ObjectDisposedException(nameof(Plane<>));

    public void Dispose()
    {
        if (_samples is { } samples)
        {
            _samples = null;
            ArrayPool<T>.Shared.Return(samples);
        }
    }
}
