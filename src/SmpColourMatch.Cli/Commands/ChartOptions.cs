using System.CommandLine;
using System.Globalization;
using System.Numerics;
using System.Text;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Cli.Commands;

/// <summary>The options that say what ties a photo's colours down: <c>--chart</c>, <c>--chart-corners</c>, <c>--chart-reference</c>, <c>--grey</c>, <c>--grey-reflectance</c>.</summary>
internal sealed class ChartOptions
{
    /// <summary>Tables of more bytes are no 24 patches: spectra by 1 nm are 100 KiB. Chosen by us: 1 MiB.</summary>
    private const long MaxReferenceBytes = 1L << 20;

    private readonly Option<string> _chart = new("--chart")
    {
        Description =
            "auto: calibrate by a 24-patch colour chart (ColorChecker Classic layout) if one is found in the photo. none: look for none.",
        DefaultValueFactory = _ => "auto",
    };

    private readonly Option<string?> _corners = new("--chart-corners")
    {
        Description =
            "Where the chart is: the outer corners at patch 1 (dark skin), 6, 24 (black) and 19 (white), clockwise, in pixels of the upright photo.",
        HelpName = "x1,y1,x2,y2,x3,y3,x4,y4",
    };

    private readonly Option<string?> _reference = new("--chart-reference")
    {
        Description =
            "What the chart's own 24 patches were measured to be, for copies and measured charts: a CSV table with columns L,a,b (D50) or reflectances 400 ... 700 (nm), a line a patch.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _grey = new("--grey")
    {
        Description =
            "A point on a neutral grey card in the photo, in pixels of the upright photo: sets white balance and exposure.",
        HelpName = "x,y",
    };

    private readonly Option<double> _reflectance = new("--grey-reflectance")
    {
        Description = "What share of the light the grey card reflects.",
        HelpName = "R",
        DefaultValueFactory = _ => GreyCardCalibrator.UsualReflectance,
    };

    public ChartOptions()
    {
        _chart.AcceptOnlyFromAmong("auto", "none");
    }

    /// <summary>For a single photo.</summary>
    public void AddTo(Command command)
    {
        AddSearchTo(command);
        command.Add(_corners);
        command.Add(_grey);
        command.Add(_reflectance);
    }

    /// <summary>For many photos, in which no place is the same.</summary>
    public void AddSearchTo(Command command)
    {
        command.Add(_chart);
        command.Add(_reference);
    }

    /// <summary>The bytes of the chart's table; empty without one.</summary>
    /// <exception cref="FileAccessException">It cannot be opened or is too large.</exception>
    public ReadOnlyMemory<byte> ReferenceBytes(ParseResult parsed) =>
        parsed.GetValue(_reference) is { } path
            ? InputFile.ReadAll(path, "chart table", MaxReferenceBytes)
            : ReadOnlyMemory<byte>.Empty;

    public bool Searches(ParseResult parsed) =>
        string.Equals(parsed.GetRequiredValue(_chart), "auto", StringComparison.Ordinal);

    /// <summary>For many photos.</summary>
    /// <exception cref="UsageException">Two options contradict each other.</exception>
    /// <exception cref="FileAccessException">The chart's table cannot be read.</exception>
    public IPhotoCalibrator OfSearch(ParseResult parsed)
    {
        if (Searches(parsed))
        {
            return new ChartCalibrator(given: null, new UncalibratedReading()) { Reference = Reference(parsed) };
        }

        return parsed.GetValue(_reference) is null
            ? new UncalibratedReading()
            : throw new UsageException("--chart none and --chart-reference contradict each other; leave one out.");
    }

    /// <exception cref="FileAccessException">The chart's table cannot be read.</exception>
    /// <exception cref="UsageException">A value makes no sense, or two contradict each other.</exception>
    public IPhotoCalibrator Of(ParseResult parsed)
    {
        var corners = parsed.GetValue(_corners);
        var grey = parsed.GetValue(_grey);
        if (corners is not null && grey is not null)
        {
            throw new UsageException("--chart-corners and --grey were both given; calibrate by one of them.");
        }

        if (!Searches(parsed) && corners is not null)
        {
            throw new UsageException("--chart none and --chart-corners contradict each other; leave one out.");
        }

        if (grey is not null && parsed.GetValue(_reference) is not null)
        {
            throw new UsageException("--chart-reference and --grey were both given; calibrate by one of them.");
        }

        if (grey is not null)
        {
            return GreyCard(grey, parsed.GetValue(_reflectance));
        }

        if (parsed.GetResult(_reflectance) is { Implicit: false })
        {
            throw new UsageException("--grey-reflectance says nothing without --grey x,y, a point on the card.");
        }

        return corners is not null
            ? new ChartCalibrator(Corners(corners), new UncalibratedReading()) { Reference = Reference(parsed) }
            : OfSearch(parsed);
    }

    private IReadOnlyList<Spectrum>? Reference(ParseResult parsed)
    {
        if (parsed.GetValue(_reference) is not { } path)
        {
            return null;
        }

        try
        {
            return ChartReferenceReader.Read(Encoding.UTF8.GetString(ReferenceBytes(parsed).Span));
        }
        catch (ChartReferenceException fault)
        {
            var place = fault.Line > 0 ? $"line {fault.Line}: " : "";
            throw new FileAccessException($"The chart table '{path}' is not used: {place}{fault.Message}", fault);
        }
    }

    private static GreyCardCalibrator GreyCard(string words, double reflectance)
    {
        var place =
            Numbers(words, 2)
            ?? throw new UsageException(
                $"--grey is '{words}'; two numbers x,y are expected, pixels of the upright photo, such as 1200,840."
            );
        return reflectance is > 0 and <= 1
            ? new GreyCardCalibrator(new Vector2(place[0], place[1]), reflectance)
            : throw new UsageException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"--grey-reflectance is {reflectance}; it is above 0 and at most 1 (a usual grey card: 0.18, white paper: about 0.85)."
                )
            );
    }

    private static ChartQuad Corners(string words)
    {
        var n =
            Numbers(words, 8)
            ?? throw new UsageException(
                $"--chart-corners is '{words}'; eight numbers x1,y1,x2,y2,x3,y3,x4,y4 are expected: the corners at patch 1 (dark skin), 6, 24 and 19, in pixels of the upright photo."
            );
        var quad = new ChartQuad(new(n[0], n[1]), new(n[2], n[3]), new(n[4], n[5]), new(n[6], n[7]));
        return quad.IsClockwise
            ? quad
            : throw new UsageException(
                $"--chart-corners is '{words}', which does not go round clockwise. Begin at patch 1 (dark skin), go on to 6 (bluish green), 24 (black), 19 (white); a mirrored photo is not calibrated by."
            );
    }

    private static float[]? Numbers(string words, int count)
    {
        var cells = words.Split(',');
        var numbers = new float[count];
        for (var i = 0; i < count; i++)
        {
            if (
                cells.Length != count
                || !float.TryParse(cells[i].Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i])
                || !float.IsFinite(numbers[i])
            )
            {
                return null;
            }
        }

        return numbers;
    }
}
