namespace SmpColourMatch.Core.Pigments;

/// <summary>One pigment of a catalogue.</summary>
public sealed record Pigment
{
    /// <summary>Unique within the catalogue.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required PigmentForm Form { get; init; }

    public Undertone? Undertone { get; init; }

    /// <summary>What the colourants float in, for example aqua, alcohol.</summary>
    public IReadOnlyList<string> Carrier { get; init; } = [];

    public IReadOnlyList<Colourant> Colourants { get; init; } = [];

    /// <summary>Volume of one drop, µl; null when not told.</summary>
    public double? DropMicrolitres { get; init; }

    /// <summary>The measured ladder, in the file's order; at least one step.</summary>
    public required IReadOnlyList<MeasuredDilution> Dilutions { get; init; }

    /// <summary>Null when the maker sets no limits: see <see cref="EffectiveAllowed"/>.</summary>
    public AllowedDilutions? Allowed { get; init; }

    /// <summary>The maker's limits, or what stands in for them.</summary>
    public AllowedDilutions EffectiveAllowed =>
        Form == PigmentForm.Ready ? AllowedDilutions.DefaultOfReady : Allowed ?? AllowedDilutions.DefaultOfConcentrate;

    public IReadOnlyList<HealedPatch> Healed { get; init; } = [];

    /// <summary>How much stronger than predicted this pigment heals, above 0; null = not known, 1 is used.</summary>
    public double? Gain { get; init; }

    public IReadOnlyList<PigmentLot> Lots { get; init; } = [];

    public IReadOnlyList<RegulatoryEntry> Regulatory { get; init; } = [];
}
