namespace SmpColourMatch.Renderer;

/// <summary>Random numbers that are the same on every machine and runtime: SplitMix64 (Steele, Lea, Flood 2014).</summary>
public sealed class RandomStream(ulong seed)
{
    private ulong _state = seed;

    public ulong NextBits()
    {
        _state += 0x9E3779B97F4A7C15;
        return Mix(_state);
    }

    /// <summary>0 ≤ value &lt; 1.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    public float NextSingle() => (NextBits() >> 40) * (1f / (1 << 24));

    /// <summary>Even between the two ends.</summary>
    public double Between(double low, double high) => low + ((high - low) * NextDouble());

    /// <summary>Near normal, mean 0, standard deviation 1: the sum of four even draws; never beyond ±3.5.</summary>
    public float NextGaussian()
    {
        var bits = NextBits();
        var sum = (bits & 0xFFFF) + ((bits >> 16) & 0xFFFF) + ((bits >> 32) & 0xFFFF) + (bits >> 48);
        return (sum - (2f * 65535)) / 65536f * 1.7320508f;
    }

    /// <summary>An independent stream for a part of the scene.</summary>
    public static RandomStream For(ulong seed, ulong part) => new(Mix(seed + (part * 0xD1B54A32D192ED03)));

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
