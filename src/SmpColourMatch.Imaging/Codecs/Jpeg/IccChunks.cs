namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>Collects the pieces of an ICC profile from APP2 segments (ICC.1:2022, annex B.4): 1-based number, count, data.</summary>
internal sealed class IccChunks
{
    private readonly byte[]?[] _pieces = new byte[]?[256];
    private int _found;
    private int _length;
    private int _count;

    /// <summary>What is wrong with the pieces, or null.</summary>
    public string? Fault { get; private set; }

    /// <summary>The head of an APP2 segment that holds a piece.</summary>
    public static ReadOnlySpan<byte> Signature => "ICC_PROFILE\0"u8;

    /// <param name="segment">The APP2 segment after its length, with <see cref="Signature"/> at its start.</param>
    public void Add(ReadOnlySpan<byte> segment)
    {
        var head = Signature.Length;
        if (segment.Length < head + 2)
        {
            Fault ??= "a piece is shorter than its header";
            return;
        }

        int number = segment[head];
        int count = segment[head + 1];
        if (_count == 0)
        {
            _count = count;
        }

        if (number == 0 || number > count || count != _count)
        {
            Fault ??= $"a piece calls itself {number} of {count}";
        }
        else if (_pieces[number] is { } known)
        {
            // Some writers repeat a piece word for word; that does no harm.
            if (!segment[(head + 2)..].SequenceEqual(known))
            {
                Fault ??= $"piece {number} of {count} is there twice and differs";
            }
        }
        else
        {
            _pieces[number] = segment[(head + 2)..].ToArray();
            _found++;
            _length += segment.Length - head - 2;
        }
    }

    /// <summary>The whole profile, or null where there is none or the pieces do not make one: see <see cref="Fault"/>.</summary>
    public byte[]? Join()
    {
        if (_count == 0 && Fault is null)
        {
            return null;
        }

        if (_found < _count)
        {
            Fault ??= $"only {_found} of {_count} pieces are there";
        }

        if (Fault is not null)
        {
            return null;
        }

        var profile = new byte[_length];
        var place = 0;
        for (var number = 1; number <= _count; number++)
        {
            _pieces[number]!.CopyTo(profile, place);
            place += _pieces[number]!.Length;
        }

        return profile;
    }
}
