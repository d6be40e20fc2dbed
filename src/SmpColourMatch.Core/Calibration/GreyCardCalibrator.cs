using System.Globalization;
using System.Numerics;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Core.Calibration;

/// <summary>Ties white balance and exposure to a neutral card that the user points at.</summary>
/// <param name="place">A point on the card, in pixels of the upright photo at full size.</param>
/// <param name="reflectance">The card's reflectance, above 0 to 1; the usual grey card has 0.18.</param>
public sealed class GreyCardCalibrator(Vector2 place, double reflectance) : IPhotoCalibrator
{
    public const double UsualReflectance = 0.18;

    /// <summary>
    /// What a grey card leaves of doubt on skin before the estimate: the camera's colours and tone curve are not checked. Drawn cameras, lamps
    /// and curves: see docs/calibration.md. Smaller is true of plain sRGB rendering only.
    /// </summary>
    public static LabSd CardSd { get; } = new(4, 6, 6);

    /// <summary>The same for hair.</summary>
    public static LabSd CardHairSd { get; } = new(3.5, 2.5, 3.6);

    /// <summary>Half the side of the read square as a share of the photo's longer side. Chosen by us: 1 %, within a card that fills 3 %.</summary>
    private const double HalfSide = 0.01;

    /// <summary>A card with a larger share of clipped or dark pixels has no colour.</summary>
    private const double SpoiltShare = 0.05;

    /// <summary>
    /// Greatest robust sd of a channel over its median: a plain card stays below 0.1 even in noise; a pattern or an edge does not. Chosen by us.
    /// </summary>
    private const double MostSpread = 0.25;

    /// <inheritdoc/>
    /// <exception cref="PlaceOutsidePhotoException">The point is outside the photo, or on nothing like a card.</exception>
    public CalibratedPhoto Calibrate(LinearPhoto photo)
    {
        ArgumentNullException.ThrowIfNull(photo);
        if (!(place.X >= 0 && place.Y >= 0 && place.X < photo.FullWidth && place.Y < photo.FullHeight))
        {
            throw Fault(
                $"is outside the upright photo of {photo.FullWidth}x{photo.FullHeight} pixels. Give a point on the card."
            );
        }

        var card = Read(photo);
        Scale(photo.Pixels.Red.Samples, (float)(reflectance / card.R));
        Scale(photo.Pixels.Green.Samples, (float)(reflectance / card.G));
        Scale(photo.Pixels.Blue.Samples, (float)(reflectance / card.B));
        return new CalibratedPhoto
        {
            FullWidth = photo.FullWidth,
            FullHeight = photo.FullHeight,
            Pixels = photo.Pixels,
            Clipping = photo.Clipping,
            Summary = new CalibrationSummary(CalibrationMethod.GreyCard, CardSd) { HairSd = CardHairSd },
            Notes =
            [
                new Note(
                    NoteCodes.GreyCard,
                    NoteSeverity.Info,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"White balance and exposure follow the card at {place.X:0},{place.Y:0}, taken for a neutral {reflectance:0.##} of white. A colour chart would check the camera's colours too."
                    )
                ),
            ],
        };
    }

    private LinearRgb Read(LinearPhoto photo)
    {
        var middle = photo.ToMeasured(place);
        var half = Math.Max(3, (int)(HalfSide * Math.Max(photo.Pixels.Width, photo.Pixels.Height)));
        var (left, right) = Range(middle.X, half, photo.Pixels.Width);
        var (top, bottom) = Range(middle.Y, half, photo.Pixels.Height);
        var (reds, greens, blues) = (new List<float>(), new List<float>(), new List<float>());
        var spoilt = 0;
        for (var y = top; y <= bottom; y++)
        {
            for (var x = left; x <= right; x++)
            {
                reds.Add(photo.Pixels.Red[x, y]);
                greens.Add(photo.Pixels.Green[x, y]);
                blues.Add(photo.Pixels.Blue[x, y]);
                spoilt += photo.Clipping[x, y] != ClippingFlags.None ? 1 : 0;
            }
        }

        if (spoilt > SpoiltShare * reds.Count)
        {
            throw Fault(
                "is burnt out or black in the photo, so it has no colour. Point at an evenly lit part of the card."
            );
        }

        return new LinearRgb(Centre(reds), Centre(greens), Centre(blues));
    }

    private static (int First, int Last) Range(float middle, int half, int size)
    {
        var at = Math.Clamp((int)MathF.Round(middle), 0, size - 1);
        return (Math.Max(0, at - half), Math.Min(size - 1, at + half));
    }

    /// <summary>The median, if the values are those of one plain surface.</summary>
    private double Centre(List<float> values)
    {
        var median = Median(values);
        var spread = 1.4826 * Median(values.ConvertAll(value => Math.Abs(value - median)));
        return median > 0 && spread <= MostSpread * median
            ? median
            : throw Fault("is on no plain surface: its colour varies too much. Point at the middle of the card.");
    }

    private static float Median(List<float> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    private PlaceOutsidePhotoException Fault(string words) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The grey card at {place.X:0.#},{place.Y:0.#} {words}"));

    private static void Scale(Span<float> samples, float factor)
    {
        foreach (ref var sample in samples)
        {
            sample *= factor;
        }
    }
}
