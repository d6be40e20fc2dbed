using static System.FormattableString;

namespace SmpColourMatch.Core.Pigments;

/// <summary>The values that a number of the catalogue may take, ends included.</summary>
/// <param name="Min">Smallest.</param>
/// <param name="Max">Largest.</param>
/// <param name="Unit">For messages; may be empty.</param>
internal readonly record struct ValueRange(double Min, double Max, string Unit)
{
    public static readonly ValueRange Lightness = new(0, 100, "");

    /// <summary>Real surfaces stay within ±128 in a* and b*.</summary>
    public static readonly ValueRange Opponent = new(-128, 128, "");

    /// <summary>Chosen by us: an sd above 20 says that nothing was measured.</summary>
    public static readonly ValueRange LabDeviation = new(0, 20, "");

    /// <summary>Chosen by us: beyond 1:1000 nothing of a pigment is seen.</summary>
    public static readonly ValueRange DiluentParts = new(0, 1000, "parts");

    /// <summary>Chosen by us: syringes meter tenths of a part at best.</summary>
    public static readonly ValueRange Step = new(0.01, 1000, "parts");

    /// <summary>Up to 1.1, since brightened cards and calibration errors pass 1.</summary>
    public static readonly ValueRange Reflectance = new(0, 1.1, "");

    /// <summary>Where spectrophotometers begin.</summary>
    public static readonly ValueRange StartNm = new(200, 1000, "nm");

    public static readonly ValueRange StepNm = new(0.1, 50, "nm");

    /// <summary>From the finest needle to a spoon.</summary>
    public static readonly ValueRange DropMicrolitres = new(0.1, 1000, "microlitres");

    public static readonly ValueRange Percent = new(0, 100, "%");

    /// <summary>Ten years: the life of a dot (optics-testvalues.csv ends there).</summary>
    public static readonly ValueRange Day = new(0, 3650, "days");

    public static readonly ValueRange Count = new(1, 100_000, "");

    /// <summary>Chosen by us: a factor of 20 either way is a mistake of units, not a pigment.</summary>
    public static readonly ValueRange Gain = new(0.05, 20, "");

    public bool Contains(double value) => value >= Min && value <= Max;

    public override string ToString() =>
        Unit.Length == 0 ? Invariant($"{Min} to {Max}") : Invariant($"{Min} to {Max} {Unit}");
}
