using System.Numerics;

namespace SmpColourMatch.Core.Calibration.Correction;

/// <summary>Some of a chart's 24 patches.</summary>
/// <param name="Bits">Bit i is patch i.</param>
internal readonly record struct PatchSet(uint Bits)
{
    public int Count => BitOperations.PopCount(Bits);

    public static PatchSet Of(IEnumerable<int> patches) =>
        new(patches.Aggregate(0u, (bits, patch) => bits | (1u << patch)));

    public bool Contains(int patch) => ((Bits >> patch) & 1) != 0;
}
