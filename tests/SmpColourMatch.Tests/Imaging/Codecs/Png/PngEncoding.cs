using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace SmpColourMatch.Tests.Imaging.Codecs.Png;

/// <summary>A plain PNG encoder for every kind that the standard has, written apart from the reader under test.</summary>
internal sealed class PngEncoding
{
    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGBA.</summary>
    public required int ColourType { get; init; }

    public required int Depth { get; init; }

    /// <summary>Sample of column, row, channel.</summary>
    public required Func<int, int, int, int> Sample { get; init; }

    public bool Interlaced { get; init; }

    /// <summary>Chunks between header and picture data.</summary>
    public IReadOnlyList<(string Name, byte[] Body)> Chunks { get; init; } = [];

    /// <summary>Bytes of each IDAT chunk.</summary>
    public int DataChunk { get; init; } = 100;

    private int Channels =>
        ColourType switch
        {
            2 => 3,
            4 => 2,
            6 => 4,
            _ => 1,
        };

    public byte[] Encode()
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        header[8] = (byte)Depth;
        header[9] = (byte)ColourType;
        header[12] = (byte)(Interlaced ? 1 : 0);
        WriteChunk(file, "IHDR", header);
        foreach (var (name, body) in Chunks)
        {
            WriteChunk(file, name, body);
        }

        var data = Compress(Raw());
        for (var at = 0; at < data.Length; at += DataChunk)
        {
            WriteChunk(file, "IDAT", data.AsSpan(at, Math.Min(DataChunk, data.Length - at)));
        }

        WriteChunk(file, "IEND", []);
        return file.ToArray();
    }

    public static byte[] Compress(ReadOnlySpan<byte> bytes)
    {
        using var compressed = new MemoryStream();
        using (var deflater = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflater.Write(bytes);
        }

        return compressed.ToArray();
    }

    public static void WriteChunk(Stream file, string name, ReadOnlySpan<byte> body)
    {
        var bytes = new byte[body.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(bytes, body.Length);
        Encoding.ASCII.GetBytes(name).CopyTo(bytes, 4);
        body.CopyTo(bytes.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(bytes.Length - 4), Crc(bytes.AsSpan(4, body.Length + 4)));
        file.Write(bytes);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }

    private byte[] Raw()
    {
        using var raw = new MemoryStream();
        (int X, int Y, int StepX, int StepY)[] passes = Interlaced
            ? [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
            : [(0, 0, 1, 1)];
        var filter = 0;
        foreach (var pass in passes)
        {
            var columns = Enumerable
                .Range(0, Width)
                .Where(x => x >= pass.X && (x - pass.X) % pass.StepX == 0)
                .ToArray();
            var above = new byte[((columns.Length * Channels * Depth) + 7) / 8];
            for (var y = pass.Y; y < Height && columns.Length > 0; y += pass.StepY)
            {
                var row = Pack(columns, y, above.Length);
                raw.WriteByte((byte)filter);
                raw.Write(Filter(filter, row, above, Math.Max(1, Channels * Depth / 8)));
                above = row;
                filter = (filter + 1) % 5;
            }
        }

        return raw.ToArray();
    }

    private byte[] Pack(int[] columns, int y, int length)
    {
        var row = new byte[length];
        var bit = 0;
        foreach (var x in columns)
        {
            for (var channel = 0; channel < Channels; channel++, bit += Depth)
            {
                var sample = Sample(x, y, channel);
                if (Depth == 16)
                {
                    BinaryPrimitives.WriteUInt16BigEndian(row.AsSpan(bit / 8), (ushort)sample);
                }
                else
                {
                    row[bit / 8] |= (byte)(sample << (8 - Depth - (bit % 8)));
                }
            }
        }

        return row;
    }

    private static byte[] Filter(int filter, byte[] row, byte[] above, int stride)
    {
        var filtered = new byte[row.Length];
        for (var i = 0; i < row.Length; i++)
        {
            int left = i >= stride ? row[i - stride] : 0;
            int up = above[i];
            int corner = i >= stride ? above[i - stride] : 0;
            var estimate = left + up - corner;
            var (toLeft, toUp, toCorner) = (
                Math.Abs(estimate - left),
                Math.Abs(estimate - up),
                Math.Abs(estimate - corner)
            );
            var paeth =
                toLeft <= toUp && toLeft <= toCorner ? left
                : toUp <= toCorner ? up
                : corner;
            var predicted = filter switch
            {
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => paeth,
                _ => 0,
            };
            filtered[i] = (byte)(row[i] - predicted);
        }

        return filtered;
    }
}
