namespace SmpColourMatch.Imaging.Buffers;

/// <summary>A colour picture as three planes of one size. A grey picture may name one plane three times.</summary>
public sealed class RgbPlanes<T> : IDisposable
    where T : unmanaged
{
    /// <exception cref="ArgumentException">The planes differ in size.</exception>
    public RgbPlanes(Plane<T> red, Plane<T> green, Plane<T> blue)
    {
        ArgumentNullException.ThrowIfNull(red);
        ArgumentNullException.ThrowIfNull(green);
        ArgumentNullException.ThrowIfNull(blue);
        if (
            (red.Width, red.Height) != (green.Width, green.Height)
            || (red.Width, red.Height) != (blue.Width, blue.Height)
        )
        {
            throw new ArgumentException(
                $"Planes differ in size: {red.Width}×{red.Height}, {green.Width}×{green.Height}, {blue.Width}×{blue.Height}.",
                nameof(blue)
            );
        }

        Red = red;
        Green = green;
        Blue = blue;
    }

    public RgbPlanes(int width, int height)
        : this(new Plane<T>(width, height), new Plane<T>(width, height), new Plane<T>(width, height)) { }

    public Plane<T> Red { get; }

    public Plane<T> Green { get; }

    public Plane<T> Blue { get; }

    public int Width => Red.Width;

    public int Height => Red.Height;

    /// <summary>Whether the three planes are one and the same: a grey picture.</summary>
    public bool IsGrey => ReferenceEquals(Red, Green) && ReferenceEquals(Red, Blue);

    public void Dispose()
    {
        Red.Dispose();
        Green.Dispose();
        Blue.Dispose();
    }
}
