using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Measurement.Shading;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Core.Measurement;

/// <summary>Measures skin and hair: robust colours with their doubt, and what the photo's quality does to them. See docs/measurement.md.</summary>
public static class ColourMeasurer
{
    /// <param name="photo">Borrowed.</param>
    /// <param name="map">Of the same size; borrowed.</param>
    /// <exception cref="ArgumentException">Photo and map differ in size.</exception>
    public static ColourMeasurement Measure(CalibratedPhoto photo, RegionMap map)
    {
        ArgumentNullException.ThrowIfNull(photo);
        ArgumentNullException.ThrowIfNull(map);
        if (photo.Width != map.Width || photo.Height != map.Height)
        {
            throw new ArgumentException(
                $"The map is {map.Width}x{map.Height}, the photo {photo.Width}x{photo.Height}.",
                nameof(map)
            );
        }

        var notes = new List<Note>();
        var shares = RegionShares.Of(map);
        var isGrey = PictureQuality.AddNotes(photo, map, notes);
        SeparatePlaces.AddNote(map, notes);
        HeadShading? shading = null;
        var samples = new RegionSamples(photo, map);
        var skin = isGrey ? null : SkinMeasurer.Measure(photo, map, samples, notes, out shading);
        var hair = isGrey ? null : HairMeasurer.Measure(photo, map, samples, shading);
        if (!isGrey && hair is null && skin is not null)
        {
            hair = StubbleMeasurer.Measure(photo, samples, skin, shading);
        }

        if (!isGrey)
        {
            AddMissing(skin, hair, notes);
        }

        return new ColourMeasurement(skin, hair, shares.Skin, shares.Hair, shares.Stubble, notes);
    }

    private static void AddMissing(SkinColour? skin, HairColour? hair, List<Note> notes)
    {
        if (skin is null)
        {
            notes.Add(
                new Note(
                    NoteCodes.NoSkinFound,
                    NoteSeverity.Warning,
                    "No bare skin was found for certain. Take the photo from 40-60 cm in even light, so that the head fills most of it and some bare scalp or forehead shows."
                )
            );
        }

        if (hair is null)
        {
            notes.Add(
                new Note(
                    NoteCodes.NoHairFound,
                    NoteSeverity.Warning,
                    "No hair was found for certain. Photograph the sides or the back too, or name the hair colour with --hair."
                )
            );
        }
    }
}
