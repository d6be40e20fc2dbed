using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Core.Measurement;

/// <summary>What the photo says of skin and hair: the last value that came from pixels.</summary>
/// <param name="Skin">Null when too few pixels are surely skin.</param>
/// <param name="Hair">Null when too few pixels are surely hair.</param>
/// <param name="SkinFraction">Share of the photo that is skin, 0–1.</param>
/// <param name="HairFraction">Share of the photo that is hair, 0–1.</param>
/// <param name="StubbleFraction">Share of the photo that is stubble or thinning, 0–1.</param>
/// <param name="Notes">Glare, exposure, greyness and the like.</param>
public sealed record ColourMeasurement(
    SkinColour? Skin,
    HairColour? Hair,
    double SkinFraction,
    double HairFraction,
    double StubbleFraction,
    IReadOnlyList<Note> Notes
)
{
    /// <summary>Itself. A colour that is no number must never be shown, matched or written: it is a fault of ours, and told as one.</summary>
    /// <exception cref="NotFiniteNumberException">A colour or its sd is infinite or not a number.</exception>
    public ColourMeasurement EnsureNumbers()
    {
        Ensure("skin", Skin?.Lab, Skin?.Sd);
        Ensure("hair", Hair?.Lab, Hair?.Sd);
        return this;

        static void Ensure(string what, Lab? lab, LabSd? sd)
        {
            var sum = lab?.L + lab?.A + lab?.B + sd?.L + sd?.A + sd?.B;
            if (sum is { } value && !double.IsFinite(value))
            {
                throw new NotFiniteNumberException($"The {what}'s colour came out as {lab} with sd {sd}.", value);
            }
        }
    }

    /// <summary>The same measurement with a hair colour that the user declared in place of the measured one; itself when there is none.</summary>
    public ColourMeasurement WithDeclaredHair(HairColour? declared)
    {
        if (declared is null)
        {
            return this;
        }

        var message = Hair is null
            ? "The hair colour is the one declared with --hair; none was measured."
            : $"The hair colour declared with --hair is used in place of the measured L* {Hair.Lab.L:0.0}, a* {Hair.Lab.A:0.0}, b* {Hair.Lab.B:0.0}; leave --hair out to use that.";
        return this with
        {
            Hair = declared,
            Notes =
            [
                .. Notes.Where(note => note.Code is not NoteCodes.NoHairFound),
                new Note(NoteCodes.DeclaredHair, NoteSeverity.Info, message),
            ],
        };
    }
}
