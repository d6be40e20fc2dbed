using SmpColourMatch.Imaging.Codecs.Exif;
using SmpColourMatch.Imaging.Notes;
using SmpColourMatch.Imaging.Profiles;

namespace SmpColourMatch.Imaging.Codecs;

/// <summary>Decides what a photo's code values mean: its ICC profile, else what its container declares, else EXIF, else sRGB with a note.</summary>
internal static class ProfileChoice
{
    private const string Remedy = "Export the photo with an sRGB profile for sure colours.";

    /// <param name="picture">The picture with its marks.</param>
    /// <param name="tags">Its EXIF fields.</param>
    /// <param name="notes">Receives what the user should know.</param>
    /// <exception cref="PhotoRejectedException">The picture is of high dynamic range.</exception>
    public static ColourProfile Choose(DecodedPicture picture, ExifTags tags, List<Note> notes)
    {
        var isGrey = picture.Pixels8?.IsGrey ?? picture.Pixels16!.IsGrey;
        if (picture.IccProfile is not { } icc)
        {
            var (assumed, isKnown) = WithoutProfile(picture, tags);
            if (!isKnown)
            {
                notes.Add(new(NoteCodes.NoProfile, NoteSeverity.Info, MissingWords(tags)));
            }

            return assumed;
        }

        var reading = IccReader.Read(icc, isGrey);
        if (reading.IsHighDynamicRange)
        {
            throw HighDynamicRange($"colour profile '{reading.Name}'");
        }

        if (reading.Profile is { } profile)
        {
            if (reading.Problem is { } reserve)
            {
                // Equal channels need no primaries: for a grey picture an RGB profile is exact.
                var severity = isGrey ? NoteSeverity.Info : NoteSeverity.Warning;
                notes.Add(
                    new(
                        NoteCodes.UnsupportedProfile,
                        severity,
                        $"The colour profile '{reading.Name}' {reserve}. {Remedy}"
                    )
                );
            }

            return profile;
        }

        var (instead, _) = WithoutProfile(picture, tags);
        notes.Add(
            new(
                NoteCodes.UnsupportedProfile,
                NoteSeverity.Warning,
                $"The colour profile '{reading.Name}' {reading.Problem}; {instead.Name} was assumed instead, so colours may be off. {Remedy}"
            )
        );
        return instead;
    }

    public static PhotoRejectedException HighDynamicRange(string where) =>
        new(
            NoteCodes.UnsupportedFormat,
            $"The photo is of high dynamic range (PQ or HLG, by its {where}); its colours cannot be measured. Switch HDR off or export the photo as a standard JPEG."
        );

    private static (ColourProfile Profile, bool IsKnown) WithoutProfile(DecodedPicture picture, ExifTags tags)
    {
        if (picture.DeclaredProfile is { } declared)
        {
            return (declared, true);
        }

        return tags.IsAdobeRgb ? (ColourProfile.AdobeRgb(), true) : (ColourProfile.Srgb, tags.ColourSpace == 1);
    }

    private static string MissingWords(ExifTags tags) =>
        tags.ColourSpace == ushort.MaxValue
            ? $"The photo has no colour profile and its EXIF data say 'uncalibrated'; sRGB was assumed. {Remedy}"
            : "The photo has no colour profile; sRGB was assumed, as phones and the web do.";
}
