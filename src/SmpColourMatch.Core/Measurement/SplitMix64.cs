namespace SmpColourMatch.Core.Measurement;

/// <summary>A small generator of random numbers that gives the same row on every machine and runtime.</summary>
/// <remarks>Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014. Not for secrets.</remarks>
internal struct SplitMix64(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>0 ≤ result &lt; <paramref name="count"/>; the bias of the multiplication is below count/2³².</summary>
    public int Below(int count) => (int)(((Next() >> 32) * (ulong)count) >> 32);
}
