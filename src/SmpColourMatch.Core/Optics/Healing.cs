namespace SmpColourMatch.Core.Optics;

/// <summary>How a dot changes with time. All four figures are assumptions; only healed patch tests can set them.</summary>
public static class Healing
{
    /// <summary>The day at which matches are judged unless asked otherwise: healed, about four weeks.</summary>
    public const double UsualDay = 28;

    /// <summary>Share of the ink that stays once the crust has gone.</summary>
    private const double Staying = 0.65;

    /// <summary>Days in which the rest falls to 1/e.</summary>
    private const double SheddingDays = 8;

    /// <summary>Days in which what stays fades to half.</summary>
    private const double HalfLifeDays = 1500;

    /// <summary>Days in which a dot's area doubles.</summary>
    private const double SpreadingDays = 3000;

    /// <summary>Share of the ink still there after <paramref name="days"/> ≥ 0: 1 at first, 0.652 at 28 days, 0.55 after a year.</summary>
    public static double Retention(double days) =>
        (Staying + ((1 - Staying) * Math.Exp(-RequireDays(days) / SheddingDays))) * Math.Pow(2, -days / HalfLifeDays);

    /// <summary>The dot's area relative to the fresh one after <paramref name="days"/> ≥ 0.</summary>
    public static double AreaSpread(double days) => 1 + (RequireDays(days) / SpreadingDays);

    private static double RequireDays(double days) =>
        days >= 0 && double.IsFinite(days)
            ? days
            : throw new ArgumentOutOfRangeException(nameof(days), days, "Days since the session, 0 or more, expected.");
}
