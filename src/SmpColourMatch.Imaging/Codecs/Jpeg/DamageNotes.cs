using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>Words for what is wrong with a file that was read all the same.</summary>
internal static class DamageNotes
{
    /// <param name="coverage">The part of the picture that has data, 0–1.</param>
    /// <param name="isDamaged">Whether data were wrong.</param>
    /// <param name="isTruncated">Whether data were missing at the file's end.</param>
    /// <param name="profileFault">What is wrong with the ICC profile, or null.</param>
    public static IReadOnlyList<Note> Make(double coverage, bool isDamaged, bool isTruncated, string? profileFault)
    {
        if (coverage == 1 && !isDamaged && !isTruncated && profileFault is null)
        {
            return [];
        }

        var notes = new List<Note>();
        void Add(string code, string message) => notes.Add(new Note(code, NoteSeverity.Warning, message));

        if (coverage < 1)
        {
            Add(
                isTruncated ? NoteCodes.Truncated : NoteCodes.DamagedData,
                $"The file's data are {(isTruncated ? "cut off" : "damaged")}: {Percent(coverage)} of the picture is there, the rest is grey. Copy the photo again from its source."
            );
        }
        else if (isDamaged)
        {
            Add(
                NoteCodes.DamagedData,
                "The file's data are damaged in places; colours may be wrong there. Copy the photo again from its source."
            );
        }
        else if (isTruncated)
        {
            Add(
                NoteCodes.Truncated,
                "The file is cut off: the whole picture is there, but its finest detail may be missing. Copy the photo again from its source."
            );
        }

        if (profileFault is not null)
        {
            Add(
                NoteCodes.UnsupportedProfile,
                $"The embedded ICC profile is broken ({profileFault}) and is left out; colours are read as if it were not there."
            );
        }

        return notes;
    }

    /// <summary>A part in percent, rounded down, so that nothing incomplete reads as 100 %.</summary>
    public static string Percent(double part) => $"{Math.Floor(part * 1000) / 10:0.#} %";
}
