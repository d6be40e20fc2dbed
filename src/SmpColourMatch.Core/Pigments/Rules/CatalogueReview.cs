namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>The supplier's check: structure as <see cref="CatalogueReader"/> has it, then all deep rules, as configured.</summary>
public static class CatalogueReview
{
    /// <summary>Never throws for what the file holds.</summary>
    /// <param name="utf8">The file's bytes.</param>
    /// <param name="today">The day on which lots are judged.</param>
    /// <param name="settings">Rules set off or to another severity.</param>
    public static CatalogueReading Review(ReadOnlyMemory<byte> utf8, DateOnly today, RuleSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var sink = new FindingSink();
        var catalogue = CatalogueReader.Read(utf8.Span, sink, RuleBook.Rules(today));
        var findings = sink.InOrder().Select(settings.Apply).OfType<Finding>().ToList();
        var sound = findings.TrueForAll(finding => finding.Severity != FindingSeverity.Error);
        return new CatalogueReading(sound ? catalogue : null, findings);
    }
}
