namespace SmpColourMatch.Core.Pigments;

/// <summary>
/// The built-in catalogue: eight inks that nobody sells. Their drawdowns are computed by <see cref="Optics.DrawdownModel"/> from
/// strengths and hues chosen by us; a test computes them anew and compares.
/// </summary>
public static class ReferenceCatalogue
{
    private const string Resource = "reference-catalogue.json";

    /// <summary>The file, to be copied as a start for one's own catalogue.</summary>
    public static byte[] Utf8()
    {
        using var stream =
            typeof(ReferenceCatalogue).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The program was built without {Resource}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static PigmentCatalogue Read() =>
        CatalogueReader.Read(Utf8()).Catalogue
        ?? throw new InvalidOperationException($"{Resource} has faults; a test should have told.");
}
