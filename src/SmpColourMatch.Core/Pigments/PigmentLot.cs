namespace SmpColourMatch.Core.Pigments;

/// <summary>A production lot.</summary>
/// <param name="Lot">The maker's lot number.</param>
/// <param name="Made">Day of making.</param>
/// <param name="Expires">Last day of use, unopened.</param>
/// <param name="OpenedDays">Days of use after opening.</param>
/// <param name="Sterile">How it was made sterile.</param>
public sealed record PigmentLot(string Lot, DateOnly? Made, DateOnly? Expires, int? OpenedDays, Sterilisation? Sterile)
{
    /// <summary>Day on which the bottle in use was opened; null when it is sealed or not told.</summary>
    public DateOnly? Opened { get; init; }
}
