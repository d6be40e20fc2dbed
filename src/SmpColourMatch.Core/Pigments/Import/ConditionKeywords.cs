namespace SmpColourMatch.Core.Pigments.Import;

/// <summary>Conditions that a file states itself: CGATS keywords, or "# KEYWORD: value" lines of a CSV.</summary>
internal static class ConditionKeywords
{
    public static ImportConditions Read(IReadOnlyDictionary<string, string> keywords)
    {
        var source = keywords.GetValueOrDefault("MEASUREMENT_SOURCE") ?? "";
        return new ImportConditions
        {
            Supplier = First("SUPPLIER", "ORIGINATOR"),
            Illuminant =
                First("ILLUMINANT", "ILLUMINATION_NAME", "WEIGHTING_FUNCTION_ILLUMINANT")
                ?? Within(source, "Illumination"),
            ObserverDegrees =
                First("OBSERVER", "OBSERVER_ANGLE", "WEIGHTING_FUNCTION_OBSERVER") ?? Within(source, "ObserverAngle"),
            Geometry = First("MEASUREMENT_GEOMETRY", "GEOMETRY"),
            Instrument = First("INSTRUMENTATION", "INSTRUMENT"),
            SubstrateName = First("SUBSTRATE_NAME", "SUBSTRATE", "MATERIAL"),
            SubstrateLab = First("SUBSTRATE_LAB"),
            BlackSubstrateName = First("BLACK_SUBSTRATE_NAME"),
            BlackSubstrateLab = First("BLACK_SUBSTRATE_LAB"),
            Date = First("MEASUREMENT_DATE"),
            Diluent = First("DILUENT"),
            ReflectanceScale = First("REFLECTANCE_SCALE"),
        };

        string? First(params string[] names)
        {
            foreach (var name in names)
            {
                if (keywords.TryGetValue(name, out var value) && value.Length > 0)
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>"Illumination=D50" out of "Illumination=D50 ObserverAngle=2", as instruments' programs write it.</summary>
    private static string? Within(string text, string key)
    {
        var at = text.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var rest = text.AsSpan(at + key.Length).TrimStart(" =");
        var end = rest.IndexOfAny(" \t,;");
        return (end < 0 ? rest : rest[..end]).ToString();
    }
}
