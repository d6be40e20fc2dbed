using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement.Shading;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Core.Measurement;

/// <summary>The colour of bare skin where it faces the light, and the notes that belong to it.</summary>
internal static class SkinMeasurer
{
    /// <summary>Least share of the photo that must surely be skin: 0.2 %, or 2,000 pixels of 1280×800. Less is likely to be no skin at all.</summary>
    public const double LeastShare = 0.002;

    /// <summary>Added where only probable skin was found: of such pixels about one in twenty is not skin. Chosen by us.</summary>
    private static readonly LabSd ProbableDoubt = new(3, 2, 2);

    /// <summary>Least share of the photo that must be stubble for skin to be read between the hairs. Chosen by us: a head fills a fifth of its photo, cloth or fur taken for stubble less.</summary>
    private const double LeastStubbleShare = 0.03;

    /// <summary>What the hairs' shade leaves in doubt between them. Chosen by us on rendered shaved heads.</summary>
    private static readonly LabSd BetweenDoubt = new(5, 2, 3);

    /// <summary>Null when there is too little skin; probable skin serves where too little is sure.</summary>
    /// <param name="photo">Borrowed.</param>
    /// <param name="map">Borrowed.</param>
    /// <param name="regions">Of both.</param>
    /// <param name="notes">Added to.</param>
    /// <param name="shading">How light falls on the head; null where too little skin shows it.</param>
    public static SkinColour? Measure(
        CalibratedPhoto photo,
        RegionMap map,
        RegionSamples regions,
        List<Note> notes,
        out HeadShading? shading
    ) =>
        Measure(photo, map, regions, regions.Sure(Region.Skin), default, notes, out shading)
        ?? Measure(
            photo,
            map,
            regions,
            PixelSampler.Sample(photo, map, Region.Skin, SureRegions.ProbableSkin),
            ProbableDoubt,
            notes,
            out shading
        )
        ?? BetweenStubble(photo, regions.Sure(Region.Stubble), notes);

    /// <summary>A head shaved all over shows no bare skin, but skin between the hairs: the field's lighter part.</summary>
    private static SkinColour? BetweenStubble(CalibratedPhoto photo, SampledPixels samples, List<Note> notes)
    {
        if (
            samples.PixelCount < LeastStubbleShare * photo.Width * photo.Height
            || RobustCentre.Of(samples, Glare.Find(samples, out _), TrimRule.SkinBetweenStubble) is not { } centre
            || !PixelSampler.IsLikelySkin((float)centre.Lab.A)
        )
        {
            return null;
        }

        notes.Add(
            new Note(
                NoteCodes.SkinBetweenStubble,
                NoteSeverity.Warning,
                "No bare skin was found for certain: its colour is that between the hairs of the stubble, which may read darker than the skin is. "
                    + "Let some bare skin show too, such as the forehead."
            )
        );
        return new SkinColour(
            centre.Lab,
            LabSd.Combine(photo.Summary.Sd, LabSd.Combine(centre.Sd, BetweenDoubt)),
            centre.Samples * samples.Step * samples.Step
        );
    }

    private static SkinColour? Measure(
        CalibratedPhoto photo,
        RegionMap map,
        RegionSamples regions,
        SampledPixels samples,
        LabSd doubt,
        List<Note> notes,
        out HeadShading? shading
    )
    {
        shading = null;
        if (samples.PixelCount < LeastShare * photo.Width * photo.Height)
        {
            return null;
        }

        var glare = Glare.Find(samples, out var share);
        var centre = RobustCentre.Of(samples, glare, TrimRule.Skin);
        if (centre is null)
        {
            return null;
        }

        Glare.AddNote(share, notes);

        // Tiles of all that does not shine: the centre's own leave out what differs in chroma, which is what is looked for here.
        var tiles = TileColour.Medians(samples, Glare.Indexes(glare), samples.LeastOfTile);
        SkinNotes.AddRedness(tiles, notes);
        SkinNotes.AddMixedLight(tiles, samples.TilesAcross, notes);
        var pixels = centre.Samples * samples.Step * samples.Step;
        shading = HeadShading.Find(photo, map, regions, samples);
        if (shading is { Skin: var facing })
        {
            return new SkinColour(
                facing,
                LabSd.Combine(photo.Summary.Sd, LabSd.Combine(shading.Doubt(facing), doubt)),
                pixels
            );
        }

        return new SkinColour(centre.Lab, LabSd.Combine(photo.Summary.Sd, LabSd.Combine(centre.Sd, doubt)), pixels);
    }
}
