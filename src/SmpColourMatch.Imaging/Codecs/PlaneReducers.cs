using System.Numerics;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Imaging.Codecs;

/// <summary>One <see cref="BoxReducer{T}"/> a plane; a grey picture has one.</summary>
internal sealed class PlaneReducers<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly BoxReducer<T> _red;
    private readonly BoxReducer<T>? _green;
    private readonly BoxReducer<T>? _blue;

    public PlaneReducers(RgbPlanes<T> target, int sourceWidth, int denominator)
    {
        _red = new(target.Red, sourceWidth, denominator);
        _green = target.IsGrey ? null : new(target.Green, sourceWidth, denominator);
        _blue = target.IsGrey ? null : new(target.Blue, sourceWidth, denominator);
    }

    public void Add(ReadOnlySpan<T> red, ReadOnlySpan<T> green, ReadOnlySpan<T> blue)
    {
        _red.Add(red);
        _green?.Add(green);
        _blue?.Add(blue);
    }

    public void Flush()
    {
        _red.Flush();
        _green?.Flush();
        _blue?.Flush();
    }
}
