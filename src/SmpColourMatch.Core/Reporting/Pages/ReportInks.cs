using System.Collections.Concurrent;
using SmpColourMatch.Core.Pigments;

namespace SmpColourMatch.Core.Reporting.Pages;

/// <summary>The inks of a catalogue as the optics see them, fitted when a report first needs one. Threads may share it.</summary>
public sealed class ReportInks(PigmentCatalogue catalogue)
{
    private readonly ConcurrentDictionary<string, FittedInk?> _inks = new(StringComparer.Ordinal);

    public string? DiluentName => catalogue.DiluentName;

    public string Supplier => catalogue.Supplier;

    /// <returns>Null when the catalogue has no such pigment.</returns>
    internal FittedInk? Find(string pigment) =>
        _inks.GetOrAdd(
            pigment,
            id =>
                catalogue.Pigments.FirstOrDefault(entry => entry.Id.Equals(id, StringComparison.Ordinal)) is { } found
                    ? InkFit.Fit(found, catalogue.Measurement?.Substrate)
                    : null
        );
}
