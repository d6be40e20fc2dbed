using System.Runtime.CompilerServices;

namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>Runs one scan from its first data byte to the marker behind it, finding the place again after damage where restart markers allow it.</summary>
internal sealed class ScanRunner
{
    /// <summary>Restart numbers count modulo 8; up to this many lost markers are believed. As libjpeg does.</summary>
    private const int MostLostSegments = 2;

    /// <summary>Bits left over behind a segment's last MCU that still pass as padding. Chosen by us: some encoders fill up to a word or two.</summary>
    private const int MostPaddingBits = 128;

    private readonly ScanDecoder _decoder;
    private readonly int _restartInterval;
    private long _index;
    private int _column;
    private int _row;

    public ScanRunner(ScanDecoder decoder, int restartInterval)
    {
        _decoder = decoder;
        _restartInterval = restartInterval;
    }

    private long Total => (long)_decoder.McusWide * _decoder.McusHigh;

    /// <summary>The part of the scan's MCUs that has data, 0–1.</summary>
    public double Coverage => (double)Decoded / Total;

    public long Decoded;

    /// <summary>Whether something in the data was wrong, apart from their end being missing.</summary>
    public bool IsDamaged;

    /// <summary>Whether the data stopped at the file's end before the scan was complete.</summary>
    public bool IsTruncated;

    /// <summary>Decodes the scan.</summary>
    /// <returns>Where the marker behind the scan lies, or the file's end.</returns>
    public int Run(ReadOnlyMemory<byte> file, int position)
    {
        using var data = new EntropyData(file, position);
        for (var segment = 0L; _index < Total; segment++)
        {
            data.ReadSegment();
            DecodeSegment(data, _restartInterval == 0 ? Total : Math.Min(Total, (segment + 1) * _restartInterval));
            if (data.Restart < 0)
            {
                break;
            }

            if (_restartInterval == 0)
            {
                IsDamaged = true;
                break;
            }

            var lost = (data.Restart - segment) & 7;
            if (lost != 0)
            {
                IsDamaged = true;
                segment += lost <= MostLostSegments ? lost : 0;
            }

            SkipTo(Math.Min(Total, (segment + 1) * _restartInterval));
        }

        if (_index < Total)
        {
            IsTruncated = data.ReachedFileEnd;
            IsDamaged |= !data.ReachedFileEnd;
            SkipTo(Total);
        }

        return data.Position;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void DecodeSegment(EntropyData data, long end)
    {
        fixed (byte* start = data.Buffer)
        {
            var reader = new BitReader(start, start + data.Length);
            _decoder.Restart();
            while (_index < end)
            {
                var isGood = _decoder.DecodeMcu(ref reader, _column, _row);
                if (!isGood || reader.IsPastEnd)
                {
                    // The end of the file is no damage of its own; anything else is.
                    IsDamaged |= !data.ReachedFileEnd;
                    return;
                }

                Decoded++;
                Advance();
            }

            IsDamaged |= reader.BitsLeft > MostPaddingBits;
        }
    }

    private void SkipTo(long index)
    {
        while (_index < index)
        {
            _decoder.SkipMcu(_column, _row);
            Advance();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Advance()
    {
        _index++;
        if (++_column == _decoder.McusWide)
        {
            _decoder.EndRow(_row);
            _column = 0;
            _row++;
        }
    }
}
