using System.Buffers.Binary;

namespace SmpColourMatch.Core.Segmentation;

/// <summary>Reads a weight file from front to back, little endian; says where it is not what it should be.</summary>
/// <param name="bytes">The file.</param>
internal ref struct WeightCursor(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    /// <summary>A file that is built into the program. It lies in the program's own memory: read there, it need not be copied.</summary>
    /// <exception cref="InvalidDataException">There is no such file in the program.</exception>
    public static unsafe WeightCursor OfBuiltIn(string resource)
    {
        using var stream =
            typeof(WeightCursor).Assembly.GetManifestResourceStream(resource) as UnmanagedMemoryStream
            ?? throw new InvalidDataException($"The resource {resource} is missing from the assembly.");
        return new WeightCursor(new ReadOnlySpan<byte>(stream.PositionPointer, checked((int)stream.Length)));
    }

    /// <exception cref="InvalidDataException">The file does not begin so.</exception>
    public void Signature(ReadOnlySpan<byte> signature)
    {
        if (!Take(signature.Length).SequenceEqual(signature))
        {
            throw new InvalidDataException(
                $"The weight file of this kind begins with {System.Text.Encoding.ASCII.GetString(signature)}."
            );
        }
    }

    /// <exception cref="InvalidDataException">The file ends before.</exception>
    public ReadOnlySpan<byte> Take(int count)
    {
        if (count > _bytes.Length - _at)
        {
            throw new InvalidDataException(
                $"The weight file ends at byte {_bytes.Length}; {count} more were due at {_at}."
            );
        }

        _at += count;
        return _bytes.Slice(_at - count, count);
    }

    public int Int16() => BinaryPrimitives.ReadInt16LittleEndian(Take(2));

    /// <summary>A number of 32 bits.</summary>
    /// <param name="least">Least that can be.</param>
    /// <param name="most">Most that can be.</param>
    /// <param name="what">What it counts, for the message.</param>
    /// <exception cref="InvalidDataException">It is out of that range.</exception>
    public int Count(int least, int most, string what)
    {
        var value = BinaryPrimitives.ReadInt32LittleEndian(Take(4));
        return value >= least && value <= most
            ? value
            : throw new InvalidDataException(
                $"The weight file names {value} {what} at byte {_at - 4}; {least} to {most} can be."
            );
    }

    /// <summary>Numbers of single precision.</summary>
    public float[] Singles(int count)
    {
        var stored = Take(4 * count);
        var values = new float[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = BinaryPrimitives.ReadSingleLittleEndian(stored[(4 * i)..]);
        }

        return values;
    }

    /// <exception cref="InvalidDataException">The file goes on.</exception>
    public readonly void End()
    {
        if (_at != _bytes.Length)
        {
            throw new InvalidDataException(
                $"The weight file goes on after its last layer: {_bytes.Length - _at} bytes."
            );
        }
    }
}
