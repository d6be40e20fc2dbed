using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>Writes the one scan of a baseline picture, MCU after MCU; edges repeat the last pixel.</summary>
internal sealed class ScanWriter
{
    private readonly BitWriter _writer;
    private readonly RgbPlanes<byte> _pixels;
    private readonly int _factor;
    private readonly ForwardDct _luminance;
    private readonly ForwardDct _chrominance;
    private readonly HuffmanCode[] _dc = [new(isDc: true, isLuminance: true), new(isDc: true, isLuminance: false)];
    private readonly HuffmanCode[] _ac = [new(isDc: false, isLuminance: true), new(isDc: false, isLuminance: false)];
    private readonly int[] _predictions = new int[3];

    // Y', Cb and Cr of one MCU, side × side each.
    private readonly float[][] _samples;
    private readonly float[] _block = new float[64];
    private readonly int[] _coefficients = new int[64];

    /// <param name="factor">MCU side in blocks of Y': 1 or 2.</param>
    public ScanWriter(Stream output, RgbPlanes<byte> pixels, int factor, byte[] luminance, byte[] chrominance)
    {
        _writer = new BitWriter(output);
        _pixels = pixels;
        _factor = factor;
        _luminance = new ForwardDct(luminance);
        _chrominance = new ForwardDct(chrominance);
        _samples = [new float[64 * factor * factor], new float[64 * factor * factor], new float[64 * factor * factor]];
    }

    private int Side => 8 * _factor;

    public void Write()
    {
        for (var y = 0; y < _pixels.Height; y += Side)
        {
            for (var x = 0; x < _pixels.Width; x += Side)
            {
                WriteMcu(x, y);
            }
        }

        _writer.Flush();
    }

    private void WriteMcu(int left, int top)
    {
        LoadSamples(left, top);
        for (var y = 0; y < _factor; y++)
        {
            for (var x = 0; x < _factor; x++)
            {
                for (var row = 0; row < 8; row++)
                {
                    _samples[0].AsSpan((((y * 8) + row) * Side) + (x * 8), 8).CopyTo(_block.AsSpan(row * 8));
                }

                WriteBlock(0);
            }
        }

        for (var component = 1; component < 3 && !_pixels.IsGrey; component++)
        {
            Shrink(_samples[component]);
            WriteBlock(component);
        }
    }

    /// <summary>Y'CbCr of JFIF 1.02, less 128, from the pixels; outside the picture its last row and column repeat.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LoadSamples(int left, int top)
    {
        Span<byte> edges = stackalloc byte[3 * 16];
        for (var y = 0; y < Side; y++)
        {
            var row = Math.Min(top + y, _pixels.Height - 1);
            var reds = Part(_pixels.Red.Row(row), left, edges[..16]);
            var greens = Part(_pixels.Green.Row(row), left, edges[16..32]);
            var blues = Part(_pixels.Blue.Row(row), left, edges[32..]);
            for (var x = 0; x < Side; x += Vector256<float>.Count)
            {
                var (red, green, blue) = (Floats(reds[x..]), Floats(greens[x..]), Floats(blues[x..]));
                var place = (y * Side) + x;
                var luma = (red * 0.299f) + (green * 0.587f) + (blue * 0.114f) - Vector256.Create(128f);
                luma.CopyTo(_samples[0], place);
                ((red * -0.168736f) - (green * 0.331264f) + (blue * 0.5f)).CopyTo(_samples[1], place);
                ((red * 0.5f) - (green * 0.418688f) - (blue * 0.081312f)).CopyTo(_samples[2], place);
            }
        }
    }

    /// <summary>A row's pixels of the MCU; where they reach beyond the row, in <paramref name="edge"/>, its last pixel repeated.</summary>
    private ReadOnlySpan<byte> Part(ReadOnlySpan<byte> row, int left, Span<byte> edge)
    {
        var rest = row[left..];
        if (rest.Length >= Side)
        {
            return rest[..Side];
        }

        rest.CopyTo(edge);
        edge[rest.Length..].Fill(rest[^1]);
        return edge;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Floats(ReadOnlySpan<byte> bytes)
    {
        var words = Vector128.WidenLower(
            Vector128.CreateScalarUnsafe(BinaryPrimitives.ReadUInt64LittleEndian(bytes)).AsByte()
        );
        return Vector256.ConvertToSingle(
            Vector256.Create(Vector128.WidenLower(words), Vector128.WidenUpper(words)).AsInt32()
        );
    }

    /// <summary>Means over factor × factor samples into the block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Shrink(ReadOnlySpan<float> samples)
    {
        if (_factor == 1)
        {
            samples.CopyTo(_block);
            return;
        }

        for (var y = 0; y < 8; y++)
        {
            var upper = samples.Slice(2 * y * 16, 16);
            var lower = samples.Slice(((2 * y) + 1) * 16, 16);
            var block = _block.AsSpan(y * 8, 8);
            for (var x = 0; x < block.Length; x++)
            {
                block[x] = (upper[2 * x] + upper[(2 * x) + 1] + lower[2 * x] + lower[(2 * x) + 1]) / 4;
            }
        }
    }

    private void WriteBlock(int component)
    {
        var kind = component == 0 ? 0 : 1;
        (kind == 0 ? _luminance : _chrominance).Transform(_block, _coefficients);
        var dc = _coefficients[0];
        _dc[kind].Put(_writer, 0, dc - _predictions[component]);
        _predictions[component] = dc;
        var run = 0;
        for (var place = 1; place < 64; place++)
        {
            // Baseline values have at most 10 bits.
            var value = Math.Clamp(_coefficients[place], -1023, 1023);
            if (value == 0)
            {
                run++;
                continue;
            }

            for (; run > 15; run -= 16)
            {
                _ac[kind].Put(_writer, 0xF0);
            }

            _ac[kind].Put(_writer, run, value);
            run = 0;
        }

        if (run > 0)
        {
            _ac[kind].Put(_writer, 0);
        }
    }
}
