using System.Numerics;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Imaging.Codecs.Png;

/// <summary>Reads the pixels of a PNG into planes, reduced while the rows stream in unless the picture is interlaced.</summary>
internal sealed class PngPixels<T>(
    PngHeader header,
    int denominator,
    PngRowSource source,
    IPngRowConverter<T> converter
)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    /// <summary>Below this share of its rows a picture is refused. Lower keeps more of broken photos, at the risk of measuring a stump.</summary>
    public const double LeastRowShare = 0.9;

    /// <summary>Rows that were there, of <see cref="PngHeader.Height"/>.</summary>
    public int CompleteRows { get; private set; }

    /// <returns>The planes, or null when fewer than <see cref="LeastRowShare"/> of the rows are there.</returns>
    public RgbPlanes<T>? Read()
    {
        var reducedWidth = Reduction.DividedUp(header.Width, denominator);
        var reducedHeight = Reduction.DividedUp(header.Height, denominator);
        if (denominator == 1)
        {
            var whole = New(header.Width, header.Height);
            if (header.IsInterlaced ? ReadPasses(whole) : ReadRows(whole, null))
            {
                return whole;
            }

            whole.Dispose();
            return null;
        }

        var reduced = New(reducedWidth, reducedHeight);
        var reducers = new PlaneReducers<T>(reduced, header.Width, denominator);
        if (header.IsInterlaced)
        {
            using var whole = New(header.Width, header.Height);
            if (ReadPasses(whole))
            {
                for (var y = 0; y < header.Height; y++)
                {
                    reducers.Add(whole.Red.Row(y), whole.Green.Row(y), whole.Blue.Row(y));
                }

                reducers.Flush();
                return reduced;
            }
        }
        else
        {
            using var row = New(header.Width, 1);
            if (ReadRows(row, reducers))
            {
                return reduced;
            }
        }

        reduced.Dispose();
        return null;
    }

    private RgbPlanes<T> New(int width, int height)
    {
        if (!header.IsGrey)
        {
            return new RgbPlanes<T>(width, height);
        }

        var grey = new Plane<T>(width, height);
        return new RgbPlanes<T>(grey, grey, grey);
    }

    /// <summary>Rows go into <paramref name="target"/> one below the other, or through its only row into the reducers.</summary>
    private bool ReadRows(RgbPlanes<T> target, PlaneReducers<T>? reducers)
    {
        var rowBytes = header.RowBytes(header.Width);
        source.BeginPass();
        for (var y = 0; y < header.Height; y++)
        {
            var targetRow = reducers is null ? y : 0;
            var red = target.Red.Row(targetRow);
            var green = target.IsGrey ? [] : target.Green.Row(targetRow);
            var blue = target.IsGrey ? [] : target.Blue.Row(targetRow);
            if (source.Failure is null && source.TryRead(rowBytes, out var raw))
            {
                converter.Convert(raw, red, green, blue);
                CompleteRows++;
            }
            else
            {
                if (CompleteRows < LeastRowShare * header.Height)
                {
                    return false;
                }

                // White counts as clipped later on and is therefore never measured.
                red.Fill(T.MaxValue);
                green.Fill(T.MaxValue);
                blue.Fill(T.MaxValue);
            }

            reducers?.Add(red, green, blue);
        }

        reducers?.Flush();
        return true;
    }

    private bool ReadPasses(RgbPlanes<T> target)
    {
        using var line = New(header.Width, 1);
        var complete = true;
        foreach (var pass in Adam7Pass.All)
        {
            var (width, height) = pass.SizeIn(header.Width, header.Height);
            if (width == 0 || height == 0)
            {
                continue;
            }

            source.BeginPass();
            var red = line.Red.Samples[..width];
            var green = target.IsGrey ? [] : line.Green.Samples[..width];
            var blue = target.IsGrey ? [] : line.Blue.Samples[..width];
            for (var row = 0; row < height; row++)
            {
                var y = pass.Top + (row * pass.RowStep);
                if (complete && source.TryRead(header.RowBytes(width), out var raw))
                {
                    converter.Convert(raw, red, green, blue);
                    Scatter(red, target.Red.Row(y), pass);
                    if (!target.IsGrey)
                    {
                        Scatter(green, target.Green.Row(y), pass);
                        Scatter(blue, target.Blue.Row(y), pass);
                    }

                    continue;
                }

                complete = false;
                // The last pass fills every other row, so a row that is missing there has a complete one above it.
                if (!pass.IsLast || y < LeastRowShare * header.Height)
                {
                    return false;
                }

                target.Red.Row(y - 1).CopyTo(target.Red.Row(y));
                target.Green.Row(y - 1).CopyTo(target.Green.Row(y));
                target.Blue.Row(y - 1).CopyTo(target.Blue.Row(y));
            }

            CompleteRows = complete ? header.Height : CompleteRows;
        }

        return true;
    }

    private static void Scatter(ReadOnlySpan<T> samples, Span<T> row, Adam7Pass pass)
    {
        for (var (i, x) = (0, pass.Left); i < samples.Length; i++, x += pass.ColumnStep)
        {
            row[x] = samples[i];
        }
    }
}
