namespace SmpColourMatch.Core.Pigments.Import;

/// <summary>What an import did to colours that were not for D65/2 degrees.</summary>
internal static class ConversionNotes
{
    /// <summary>Says once what was done to how many rows.</summary>
    public static void Tell(
        ImportConditions conditions,
        bool hasLab,
        int computed,
        int adapted,
        int line,
        FindingSink notes
    )
    {
        var (light, observer) = (conditions.Illuminant, conditions.ObserverDegrees);
        if (computed > 0)
        {
            notes.Info(
                ImportCodes.ComputedFromSpectra,
                "",
                line,
                1,
                $"{computed} Labs were computed from their spectra for D65/2 degrees{(hasLab ? $"; the Lab columns ({light}/{observer} degrees) were left aside" : "")}."
            );
        }

        if (adapted > 0 && light != "D65")
        {
            notes.Warning(
                ImportCodes.AdaptedLight,
                "",
                line,
                1,
                $"{adapted} Labs for {light} were adapted to D65 by Bradford, which knows no spectrum: off by up to about 1.5 in CIEDE2000 for brown inks. Export spectra to do without."
            );
        }

        if (adapted > 0 && observer == "10")
        {
            notes.Warning(
                ImportCodes.AdaptedObserver,
                "",
                line,
                1,
                $"{adapted} Labs for the 10 degree observer were taken relative to their white as if for 2 degrees: off by up to about 1.5 in CIEDE2000 for brown inks. Export spectra to do without."
            );
        }
    }
}
