namespace SmpColourMatch.Core.Measurement;

/// <summary>The pixels of one region that may be measured, on a grid of sample places: Lab, linear light and tile of each.</summary>
internal sealed class SampledPixels
{
    /// <param name="count">Samples; what they hold is arbitrary until written.</param>
    /// <param name="step">Distance of sample places in pixels.</param>
    /// <param name="tilesAcross">Tiles in a row.</param>
    /// <param name="tiles">Tiles in all.</param>
    /// <param name="leastOfTile">A tile with fewer samples says nothing.</param>
    public SampledPixels(int count, int step, int tilesAcross, int tiles, int leastOfTile)
    {
        (Count, Step, TilesAcross, Tiles, LeastOfTile) = (count, step, tilesAcross, tiles, leastOfTile);
        Red = GC.AllocateUninitializedArray<float>(count);
        Green = GC.AllocateUninitializedArray<float>(count);
        Blue = GC.AllocateUninitializedArray<float>(count);
        L = GC.AllocateUninitializedArray<float>(count);
        A = GC.AllocateUninitializedArray<float>(count);
        B = GC.AllocateUninitializedArray<float>(count);
        Tile = GC.AllocateUninitializedArray<ushort>(count);
        Cell = GC.AllocateUninitializedArray<ushort>(count);
        Place = GC.AllocateUninitializedArray<int>(count);
    }

    /// <summary>How many there are; those at the end can be given up.</summary>
    public int Count { get; set; }

    /// <summary>Each sample stands for Step² pixels.</summary>
    public int Step { get; }

    public int TilesAcross { get; }

    public int Tiles { get; }

    public int LeastOfTile { get; }

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

    /// <summary>Which pixel of the photo it is: row times width plus column.</summary>
    public int[] Place { get; }
}
