using System.Buffers;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>Walks the markers of one file and gives its first picture.</summary>
internal sealed class JpegDecoder : IDisposable
{
    /// <summary>
    /// Scans may visit this many times all blocks, and a million blocks besides, so that a small file cannot cost hours.
    /// Chosen by us: real progressive files have about 10 scans; the format's own maximum for one picture is near 900.
    /// </summary>
    private const int MostPasses = 100;

    private const long FreeVisits = 1_000_000;

    /// <summary>Below this part of the picture a damaged file is refused; from the project's definition of a usable file.</summary>
    private const double LeastCoverage = 0.9;

    private readonly ReadOnlyMemory<byte> _file;
    private readonly PhotoReadOptions _options;
    private readonly MarkerReader _markers;
    private readonly JpegTables _tables = new();
    private JpegFrame? _frame;
    private RgbPlanes<byte>? _picture;
    private PictureAssembler? _assembler;
    private long _visits;
    private bool _isStoring;
    private bool _isPainted;
    private bool _isDamaged;
    private bool _isTruncated;

    public JpegDecoder(ReadOnlyMemory<byte> file, PhotoReadOptions options)
    {
        _file = file;
        _markers = new MarkerReader(file);
        _options = options;
    }

    public DecodedPicture Decode()
    {
        _markers.FindStart();
        try
        {
            ReadMarkers();
        }
        catch (JpegFormatException) when (_frame is { } frame && Coverage(frame) >= LeastCoverage)
        {
            _isDamaged = !_markers.IsCutOff;
            _isTruncated |= _markers.IsCutOff;
        }

        if (_frame is null)
        {
            throw new JpegFormatException("it has no frame header");
        }

        var coverage = Coverage(_frame);
        if (coverage < LeastCoverage)
        {
            var reason = _isDamaged && !_isTruncated ? "damaged" : "cut off";
            throw new JpegFormatException(
                $"its data are {reason}; {DamageNotes.Percent(coverage)} of the picture is there and at least {DamageNotes.Percent(LeastCoverage)} is needed"
            );
        }

        if (!_isPainted)
        {
            StoredPicture.Paint(_frame, Assembler(_frame));
        }

        var profile = _tables.Icc.Join();
        var pixels = _picture;
        _picture = null;
        return new DecodedPicture
        {
            Width = _frame.Width,
            Height = _frame.Height,
            ScaleDenominator = _frame.ScaleDenominator,
            Pixels8 = pixels,
            IccProfile = profile,
            Exif = _tables.Exif,
            Notes = DamageNotes.Make(coverage, _isDamaged, _isTruncated, _tables.Icc.Fault),
        };
    }

    public void Dispose()
    {
        _picture?.Dispose();
        foreach (var component in _frame?.Components ?? [])
        {
            if (component.Coefficients is { } coefficients)
            {
                component.Coefficients = null;
                ArrayPool<short>.Shared.Return(coefficients);
            }
        }
    }

    /// <summary>The part of the picture that has data in all its components.</summary>
    private static double Coverage(JpegFrame frame)
    {
        var coverage = 1.0;
        foreach (var component in frame.Components)
        {
            coverage = Math.Min(coverage, component.Coverage);
        }

        return coverage;
    }

    private void ReadMarkers()
    {
        while (true)
        {
            var marker = _markers.Next();
            if (marker == 0)
            {
                // The picture may be whole without its end marker; a progressive one can lack refinement then.
                _isTruncated |= _frame is { IsProgressive: true };
                return;
            }

            if (marker == JpegMarker.EndOfImage)
            {
                return;
            }

            if (marker is >= JpegMarker.FirstRestart and <= JpegMarker.StartOfImage or JpegMarker.Temporary)
            {
                continue;
            }

            var segment = _markers.Segment();
            if (FrameReader.IsFrame(marker))
            {
                _frame = _frame is null
                    ? FrameReader.Read(marker, segment, _file.Span[_markers.Position..], _options)
                    : throw new JpegFormatException("it has two frame headers");
            }
            else if (marker == JpegMarker.StartOfScan)
            {
                ReadScan(segment);
                if (_isPainted)
                {
                    return;
                }
            }
            else
            {
                _tables.Apply(marker, segment);
            }
        }
    }

    private void ReadScan(ReadOnlySpan<byte> segment)
    {
        var frame = _frame ?? throw new JpegFormatException("a scan comes before the frame header");
        var scan = ScanHeader.Read(segment, frame, _tables);
        if (_picture is null)
        {
            Begin(frame);
        }

        var isOnly = !frame.IsProgressive && scan.Components.Length == frame.Components.Length && !_isStoring;
        ScanDecoder decoder;
        if (isOnly)
        {
            decoder = new StreamingScan(frame, scan, Assembler(frame));
            _isPainted = true;
        }
        else
        {
            Store(frame);
            decoder = new StoringScan(frame, scan);
        }

        _visits += (long)decoder.McusWide * decoder.McusHigh;
        if (_visits > (MostPasses * frame.TotalBlocks) + FreeVisits)
        {
            throw new JpegFormatException("it has more scans than any real picture");
        }

        var runner = new ScanRunner(decoder, _tables.RestartInterval);
        _markers.Position = runner.Run(_file, _markers.Position);
        _isDamaged |= runner.IsDamaged;
        _isTruncated |= runner.IsTruncated;
        if (scan is { First: 0, HighBit: 0 })
        {
            foreach (var component in scan.Components)
            {
                component.Coverage = Math.Max(component.Coverage, runner.Coverage);
            }
        }
    }

    /// <summary>Takes memory for the pixels, once it is known that the file can fill them.</summary>
    private void Begin(JpegFrame frame)
    {
        // A sequential block takes at least two bits, a progressive one at least one in its first scan.
        var leastBits = frame.TotalBlocks * (frame.IsProgressive ? 1 : 2);
        var bits = (_file.Length - _markers.Position) * 8L;
        if (bits < leastBits * LeastCoverage)
        {
            throw new JpegFormatException(
                $"it is cut off: the {bits / 8} bytes that are left cannot hold its {frame.Width} x {frame.Height} pixels"
            );
        }

        frame.ChooseScale(_options.MinLongSide);
        if (frame.Components.Length == 1)
        {
            var grey = new Plane<byte>(frame.OutputWidth, frame.OutputHeight);
            _picture = new RgbPlanes<byte>(grey, grey, grey);
        }
        else
        {
            _picture = new RgbPlanes<byte>(frame.OutputWidth, frame.OutputHeight);
        }
    }

    private PictureAssembler Assembler(JpegFrame frame) =>
        _assembler ??= new PictureAssembler(frame, FrameReader.IsYcc(frame, _tables), _picture!);

    /// <summary>Takes memory for all values, zero at first.</summary>
    private void Store(JpegFrame frame)
    {
        if (_isStoring)
        {
            return;
        }

        _isStoring = true;
        foreach (var component in frame.Components)
        {
            var count = ((long)component.PaddedBlocksWide * component.PaddedBlocksHigh * 64) + ZigZag.BlockCapacity;
            if (count > Array.MaxLength)
            {
                throw new PhotoRejectedException(
                    NoteCodes.TooLarge,
                    $"The progressive JPEG of {frame.Width} x {frame.Height} pixels needs too much memory. Save it smaller, or not progressive."
                );
            }

            component.Coefficients = ArrayPool<short>.Shared.Rent((int)count);
            component.Coefficients.AsSpan(0, (int)count).Clear();
        }
    }
}
