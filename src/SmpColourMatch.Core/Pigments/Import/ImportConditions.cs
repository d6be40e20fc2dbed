namespace SmpColourMatch.Core.Pigments.Import;

/// <summary>What a table of measurements must be told beside its numbers; null where it is not told. Nothing of it is ever guessed.</summary>
public sealed record ImportConditions
{
    public string? Supplier { get; init; }

    /// <summary>D65, D50 or A: the light for which the Lab was computed.</summary>
    public string? Illuminant { get; init; }

    /// <summary>2 or 10: the observer for which the Lab was computed.</summary>
    public string? ObserverDegrees { get; init; }

    /// <summary>For example 45/0 or d/8 SCE.</summary>
    public string? Geometry { get; init; }

    public string? Instrument { get; init; }

    /// <summary>What the drawdowns were drawn on.</summary>
    public string? SubstrateName { get; init; }

    /// <summary>Its colour as L,a,b under D65/2°.</summary>
    public string? SubstrateLab { get; init; }

    public string? BlackSubstrateName { get; init; }

    public string? BlackSubstrateLab { get; init; }

    /// <summary>Day of the measurement, as 2026-01-31.</summary>
    public string? Date { get; init; }

    public string? Diluent { get; init; }

    /// <summary>"fraction" or "percent": how reflectance is written.</summary>
    public string? ReflectanceScale { get; init; }

    /// <summary>The same with what is written in several ways written in one: d50, "2 degree", PERCENT, %.</summary>
    public ImportConditions InOneForm() =>
        this with
        {
            Illuminant = Illuminant?.Trim().ToUpperInvariant(),
            ObserverDegrees = ObserverDegrees
                ?.ToUpperInvariant()
                .Replace("DEGREES", "", StringComparison.Ordinal)
                .Replace("DEGREE", "", StringComparison.Ordinal)
                .Replace("DEG", "", StringComparison.Ordinal)
                .Trim(' ', '\u00B0'),
            ReflectanceScale = ReflectanceScale?.Trim().ToUpperInvariant() switch
            {
                "PERCENT" or "PER CENT" or "PCT" or "%" => "percent",
                "FRACTION" => "fraction",
                _ => ReflectanceScale,
            },
        };

    /// <summary>These, and where they are silent those of <paramref name="other"/>.</summary>
    public ImportConditions Or(ImportConditions other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new ImportConditions
        {
            Supplier = Supplier ?? other.Supplier,
            Illuminant = Illuminant ?? other.Illuminant,
            ObserverDegrees = ObserverDegrees ?? other.ObserverDegrees,
            Geometry = Geometry ?? other.Geometry,
            Instrument = Instrument ?? other.Instrument,
            SubstrateName = SubstrateName ?? other.SubstrateName,
            SubstrateLab = SubstrateLab ?? other.SubstrateLab,
            BlackSubstrateName = BlackSubstrateName ?? other.BlackSubstrateName,
            BlackSubstrateLab = BlackSubstrateLab ?? other.BlackSubstrateLab,
            Date = Date ?? other.Date,
            Diluent = Diluent ?? other.Diluent,
            ReflectanceScale = ReflectanceScale ?? other.ReflectanceScale,
        };
    }
}
