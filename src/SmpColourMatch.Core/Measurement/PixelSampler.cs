using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement.Shading;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Measurement;

/// <summary>Picks the pixels to measure: surely of the region, so is all around them, and no channel clipped.</summary>
internal static class PixelSampler
{
    /// <summary>At most so many sample places along the longer side. Chosen by us: 540 keeps noise of the medians far below calibration's doubt; more costs time only.</summary>
    public const int PlacesAlong = 540;

    /// <summary>Tiles along the longer side: a tile is about a centimetre of scalp in a consultation photo.</summary>
    public const int TilesAlong = 24;

    /// <summary>A tile speaks with at least this many samples: a median of fewer is noise …</summary>
    private const int SamplesOfTile = 16;

    /// <summary>… or with a twentieth of its places, where that is fewer (photos of under about 1,200 pixels), but at least with 8. Chosen by us.</summary>
    private const int PlacesASample = 20;
    private const int LeastSamplesOfTile = 8;

    /// <summary>Distance from the region's rim, as a share of the longer side (5 pixels of 1280): where skin and hair mix or outlines slip.</summary>
    private const double RimShare = 1.0 / 256;

    /// <summary>Most a* of skin: sunburn reaches 28. More is red cloth, or lamp light that no balance took out, in which colours mean nothing.</summary>
    private const float MostSkinRed = 34;

    /// <summary>The pixels that are sure by <see cref="SureRegions"/>.</summary>
    public static SampledPixels Sample(CalibratedPhoto photo, RegionMap map, Region region) =>
        Sample(photo, map, region, SureRegions.LeastConfidence(region));

    /// <summary>Least a* of skin: the palest of the model's skins (optics.md) has 5, a greenish white balance takes some. Higher loses pale skin, lower lets walls in.</summary>
    private const float LeastSkinRed = 2;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static SampledPixels Sample(CalibratedPhoto photo, RegionMap map, Region region, byte leastConfidence)
    {
        var (width, height) = (photo.Width, photo.Height);
        var longSide = Math.Max(width, height);
        var step = Math.Max(1, (int)Math.Ceiling(longSide / (double)PlacesAlong));
        var rim = Math.Max(1, (int)Math.Round(longSide * RimShare));
        var tile = Math.Max(1, (longSide + TilesAlong - 1) / TilesAlong);
        var tilesAcross = (width + tile - 1) / tile;
        var columns = new byte[width];
        for (var x = rim; x < width - rim; x += step)
        {
            columns[x] = byte.MaxValue;
        }

        var sure = new byte[width];
        var places = ArrayPool<int>.Shared.Rent(((width / step) + 1) * ((height / step) + 1));
        var count = 0;
        for (var y = rim; y < height - rim; y += step)
        {
            MarkSure(map, region, leastConfidence, y, rim, sure);
            count += Pick(columns, sure, photo.Clipping.Row(y), rim, y * width, places.AsSpan(count));
        }

        var samples = new SampledPixels(
            count,
            step,
            tilesAcross,
            tilesAcross * ((height + tile - 1) / tile),
            Math.Clamp(tile / step * (tile / step) / PlacesASample, LeastSamplesOfTile, SamplesOfTile)
        );
        Gather(photo.Pixels, places.AsSpan(0, count), tile, samples);
        ArrayPool<int>.Shared.Return(places);
        LabConverter.Convert(
            samples.Red.AsSpan(0, count),
            samples.Green.AsSpan(0, count),
            samples.Blue.AsSpan(0, count),
            samples.L.AsSpan(0, count),
            samples.A.AsSpan(0, count),
            samples.B.AsSpan(0, count)
        );
        if (region == Region.Skin)
        {
            LeaveOutUnlikely(samples);
        }

        return samples;
    }

    /// <summary>Of a row's marked columns those that are sure, as are the ones a rim to either side, and not clipped; returns how many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Pick(
        ReadOnlySpan<byte> columns,
        ReadOnlySpan<byte> sure,
        ReadOnlySpan<byte> clipping,
        int rim,
        int start,
        Span<int> places
    )
    {
        var count = 0;
        var x = rim;
        for (; x <= columns.Length - rim - Vector256<byte>.Count; x += Vector256<byte>.Count)
        {
            var picked =
                Vector256.Create(columns[x..])
                & Vector256.Create(sure[x..])
                & Vector256.Create(sure[(x - rim)..])
                & Vector256.Create(sure[(x + rim)..])
                & Vector256.Equals(Vector256.Create(clipping[x..]), Vector256.Create(ClippingFlags.None));
            for (var bits = picked.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
            {
                places[count++] = start + x + BitOperations.TrailingZeroCount(bits);
            }
        }

        for (; x < columns.Length - rim; x++)
        {
            if ((columns[x] & sure[x] & sure[x - rim] & sure[x + rim]) != 0 && clipping[x] == ClippingFlags.None)
            {
                places[count++] = start + x;
            }
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Gather(RgbPlanes<float> pixels, ReadOnlySpan<int> places, int tile, SampledPixels samples)
    {
        var width = pixels.Width;
        var cell = OutlineNormals.CellSize(width, pixels.Height);
        var cellsAcross = (width + cell - 1) / cell;
        var (tiles, cells) = (new ushort[width], new ushort[width]);
        for (var x = 0; x < width; x++)
        {
            (tiles[x], cells[x]) = ((ushort)(x / tile), (ushort)(x / cell));
        }

        // Places come row by row; these are of the row of the one before.
        var (start, firstTile, firstCell) = (-width, 0, 0);
        ReadOnlySpan<float> red = pixels.Red.Samples;
        ReadOnlySpan<float> green = pixels.Green.Samples;
        ReadOnlySpan<float> blue = pixels.Blue.Samples;
        for (var i = 0; i < places.Length; i++)
        {
            var place = places[i];
            if (place >= start + width)
            {
                var y = place / width;
                (start, firstTile, firstCell) = (y * width, y / tile * samples.TilesAcross, y / cell * cellsAcross);
            }

            samples.Place[i] = place;
            samples.Red[i] = red[place];
            samples.Green[i] = green[place];
            samples.Blue[i] = blue[place];
            samples.Tile[i] = (ushort)(firstTile + tiles[place - start]);
            samples.Cell[i] = (ushort)(firstCell + cells[place - start]);
        }
    }

    /// <summary>Whether skin can have this a*.</summary>
    public static bool IsLikelySkin(float a) => a >= LeastSkinRed && a <= MostSkinRed;

    /// <summary>Takes out what is too little or too much red for skin, whatever the classifier thinks: walls, pale clothes, red cloth.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void LeaveOutUnlikely(SampledPixels samples)
    {
        var kept = 0;
        for (var i = 0; i < samples.Count; i++)
        {
            if (!IsLikelySkin(samples.A[i]))
            {
                continue;
            }

            samples.Red[kept] = samples.Red[i];
            samples.Green[kept] = samples.Green[i];
            samples.Blue[kept] = samples.Blue[i];
            samples.L[kept] = samples.L[i];
            samples.A[kept] = samples.A[i];
            samples.B[kept] = samples.B[i];
            samples.Tile[kept] = samples.Tile[i];
            samples.Cell[kept] = samples.Cell[i];
            samples.Place[kept] = samples.Place[i];
            kept++;
        }

        samples.Count = kept;
    }

    /// <summary>Marks where a row of the map is surely of the region, and so are the rows a rim above and below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MarkSure(RegionMap map, Region region, byte least, int y, int rim, Span<byte> sure)
    {
        sure.Fill(byte.MaxValue);
        var regions = new Vector<byte>((byte)region);
        var leasts = new Vector<byte>(least);
        for (var row = y - rim; row <= y + rim; row += rim)
        {
            var found = map.Regions.Row(row);
            var confidence = map.Confidence.Row(row);
            var x = 0;
            for (; x <= sure.Length - Vector<byte>.Count; x += Vector<byte>.Count)
            {
                var marks =
                    Vector.Equals(new Vector<byte>(found[x..]), regions)
                    & Vector.GreaterThanOrEqual(new Vector<byte>(confidence[x..]), leasts);
                (marks & new Vector<byte>(sure[x..])).CopyTo(sure[x..]);
            }

            for (; x < sure.Length; x++)
            {
                sure[x] = found[x] == (byte)region && confidence[x] >= least ? sure[x] : (byte)0;
            }
        }
    }
}
