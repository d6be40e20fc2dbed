namespace SmpColourMatch.Core.Measurement;

/// <summary>The pixels of one region that may be measured, on a grid of sample places: Lab, linear light and tile of each.</summary>
internal sealed class SampledPixels
{
    /// <param name="capacity">At most so many samples.</param>
    /// <param name="step">Distance of sample places in pixels.</param>
    /// <param name="tilesAcross">Tiles in a row.</param>
    /// <param name="tiles">Tiles in all.</param>
    public SampledPixels(int capacity, int step, int tilesAcross, int tiles)
    {
        (Step, TilesAcross, Tiles) = (step, tilesAcross, tiles);
        Red = new float[capacity];
        Green = new float[capacity];
        Blue = new float[capacity];
        L = new float[capacity];
        A = new float[capacity];
        B = new float[capacity];
        Tile = new ushort[capacity];
        Cell = new ushort[capacity];
    }

    public int Count { get; set; }

    /// <summary>Each sample stands for Step² pixels.</summary>
    public int Step { get; }

    public int TilesAcross { get; }

    public int Tiles { get; }

    /// <summary>Pixels at measuring resolution that the samples stand for.</summary>
    public int PixelCount => Count * Step * Step;

    public float[] Red { get; }

    public float[] Green { get; }

    public float[] Blue { get; }

    public float[] L { get; }

    public float[] A { get; }

    public float[] B { get; }

    public ushort[] Tile { get; }

    /// <summary>The cell of the outline's normals that the sample lies in.</summary>
    public ushort[] Cell { get; }
}
