namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>Collects the pieces of an ICC profile from APP2 segments (ICC.1:2022, annex B.4): 1-based number, count, data.</summary>
internal sealed class IccChunks
{
    private readonly SortedDictionary<int, byte[]> _pieces = [];
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
        else if (!_pieces.TryAdd(number, segment[(head + 2)..].ToArray()))
        {
            Fault ??= $"piece {number} of {count} is there twice";
        }
    }

    /// <summary>The whole profile, or null where there is none or the pieces do not make one: see <see cref="Fault"/>.</summary>
    public byte[]? Join()
    {
        if (Fault is null && _pieces.Count < _count)
        {
            Fault = $"only {_pieces.Count} of {_count} pieces are there";
        }

        if (Fault is not null || _count == 0)
        {
            return null;
        }

        var profile = new List<byte>();
        foreach (var piece in _pieces.Values)
        {
            profile.AddRange(piece);
        }

        return [.. profile];
    }
}
