using System.Numerics;
using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Imaging.Filters;

namespace SmpColourMatch.Core.Measurement.Shading;

/// <summary>
/// What a fit of light shows of how far it may be off: which way it leans, where the skin lies that it was read from, what it leaves unexplained. Ratios of light and
/// places only, never how light or of what hue a skin is, so that nothing of a population can be learnt from them. Mirrored where light comes from the left.
/// </summary>
internal sealed class ShadingClues
{
    /// <summary>How many there are.</summary>
    public const int Count = 42;

    /// <summary>Fewer pieces of a region say nothing; its clues are 0.</summary>
    private const int LeastCells = 15;

    /// <summary>Greatest logarithm of a ratio of lights that is told from another. Chosen by us: seven times as much light is as good as any more.</summary>
    private const float Most = 2;

    private readonly float[] _clues;
    private readonly FacingLight _light;
    private readonly int _mirror;
    private int _next;

    private ShadingClues(float[] clues, FacingLight light) =>
        (_clues, _light, _mirror) = (clues, light, light.Slope.X < 0 ? -1 : 1);

    /// <param name="pieces">Of the head, at least one of skin.</param>
    /// <param name="colours">Of the skin.</param>
    /// <param name="light">As fitted to them.</param>
    /// <param name="facing">The surface whose light is wanted.</param>
    /// <returns><see cref="Count"/> numbers, most of them within ±2.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float[] Of(HeadPieces pieces, TwoColours colours, FacingLight light, SurfaceFacing facing)
    {
        var result = new float[Count];
        var clues = new ShadingClues(result, light);
        var field = clues.Lights(pieces.Stubble, colours);
        clues.AddLight(facing);
        clues.AddPlace(pieces);
        clues.AddSkin(clues.Lights(pieces.Skin, colours), pieces.Skin, colours, facing);
        clues.AddGroup(clues.Lights(pieces.Hair, null), pieces.Hair);
        clues.AddGroup(field, pieces.Stubble);

        // How much darker a field of stubble is than the skin is taken to be, in one light.
        clues.Add(field.Length < LeastCells ? 0 : Logarithm(Median(field) / light.Skin));
        return clues._next == Count
            ? result
            : throw new InvalidOperationException($"{clues._next} clues, not {Count}.");
    }

    private void AddLight(SurfaceFacing facing)
    {
        Add(_light.Slope);
        Add(facing.Normal);
        Add(_light.Ratio(facing.Normal, Vector3.UnitZ));
        Add(facing.SdAlong(_light.Slope));
        Add(_light.Misfit);
        Add(_light.Distance);
    }

    private void AddPlace(HeadPieces pieces)
    {
        var (skin, hair, stubble) = (pieces.Skin, pieces.Hair, pieces.Stubble);
        var mean = Vector3.Zero;
        foreach (var cell in skin)
        {
            mean += cell.Normal / skin.Count;
        }

        var all = (float)(skin.Count + hair.Count + stubble.Count);
        Add(mean);
        Add(_light.Ratio(mean, Vector3.UnitZ));
        Add(Math.Log(skin.Count));
        Add(skin.Count / all);
        Add(stubble.Count / all);

        var across = pieces.Normals.Across;
        var middle = Middle(skin, across);
        var off = hair.Count + stubble.Count == 0 ? Vector2.Zero : middle - Middle([.. hair, .. stubble], across);
        Add(off.Y / across);
        Add(_mirror * off.X / across);
        var reach = new float[skin.Count];
        for (var i = 0; i < reach.Length; i++)
        {
            reach[i] = Math.Min(HairDistance.Cells(pieces.FromHair[skin[i].Place]) / across, 1);
        }

        Add(Median(reach));
    }

    /// <param name="seen">Of the skin: see <see cref="Lights"/>.</param>
    /// <param name="skin">Its pieces.</param>
    /// <param name="colours">Of the skin.</param>
    /// <param name="facing">The surface whose light is wanted.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddSkin(float[] seen, IReadOnlyList<ShadedCell> skin, TwoColours colours, SurfaceFacing facing)
    {
        var on = _light.On(facing.Normal);
        var lights = new float[skin.Count];
        var mirrored = new float[skin.Count];
        for (var i = 0; i < lights.Length; i++)
        {
            var light = skin[i].Light;
            var diffuse = (float)colours.DiffuseLight(light);
            lights[i] = Logarithm(diffuse / on);
            mirrored[i] = 1 - (diffuse / (light.X + light.Y + light.Z));
        }

        foreach (var share in (ReadOnlySpan<double>)[0.1, 0.5, 0.9])
        {
            Add(Quantile.Of(lights, share));
        }

        Add(Median(mirrored));
        Add(colours.Spread);
        Add(Logarithm(Median(seen) / _light.Skin));
        AddGroup(seen, skin);
    }

    /// <summary>What the fit leaves of a region: how far its light spreads about it, and the slope that this region alone would add.</summary>
    /// <param name="seen">Of the region: see <see cref="Lights"/>.</param>
    /// <param name="cells">Its pieces.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddGroup(float[] seen, IReadOnlyList<ShadedCell> cells)
    {
        if (cells.Count < LeastCells)
        {
            _next += 5;
            return;
        }

        var level = Median(seen);
        var left = new float[seen.Length];
        for (var i = 0; i < left.Length; i++)
        {
            left[i] = Logarithm(seen[i] / level);
        }

        Add(Quantile.Of(left, 0.1));
        Add(Quantile.Of(left, 0.9));
        Add(LeftSlope.Of(cells, left));
    }

    /// <summary>Light of the pieces, each brought to what faces the camera; diffuse light where colours are given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float[] Lights(IReadOnlyList<ShadedCell> cells, TwoColours? colours)
    {
        var lights = new float[cells.Count];
        for (var i = 0; i < lights.Length; i++)
        {
            var light = cells[i].Light;
            lights[i] = (float)(
                (colours?.DiffuseLight(light) ?? light.X + light.Y + light.Z)
                * _light.Ratio(Vector3.UnitZ, cells[i].Normal)
            );
        }

        return lights;
    }

    private void Add(double clue) => _clues[_next++] = (float)clue;

    private void Add(Vector3 direction)
    {
        Add(_mirror * direction.X);
        Add(direction.Y);
        Add(direction.Z);
    }

    private static float Logarithm(double ratio) => (float)Math.Clamp(Math.Log(Math.Max(ratio, 1e-6)), -Most, Most);

    private static float Median(float[] values) => values.Length == 0 ? 0 : Quantile.Of(values, 0.5);

    private static Vector2 Middle(IReadOnlyList<ShadedCell> cells, int across)
    {
        var (x, y) = (new float[cells.Count], new float[cells.Count]);
        for (var i = 0; i < cells.Count; i++)
        {
            (y[i], x[i]) = Math.DivRem(cells[i].Place, across);
        }

        return new Vector2(Median(x), Median(y));
    }
}
