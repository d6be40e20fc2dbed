using System.Globalization;
using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Core.Calibration.Correction;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Core.Calibration;

/// <summary>Ties a photo's colours to a colour chart in it; without one, hands the photo on to the next best way.</summary>
/// <param name="given">Where the chart lies, in pixels of the upright photo at full size; null to look for it.</param>
/// <param name="otherwise">Takes photos in which there is no chart, or none of use.</param>
public sealed class ChartCalibrator(ChartQuad? given, IPhotoCalibrator otherwise) : IPhotoCalibrator
{
    /// <summary>
    /// Mean CIEDE2000 of the corrected patches beyond which given corners hold no chart that is known. Chosen by us: real charts come to 1–5, prints and copies with
    /// the Classic's reference to 6, walls and heads to 25 and more; higher lets a wall set the colours, lower refuses faded copies.
    /// </summary>
    private const double MostOfAChart = 12;

    /// <summary>The chart's own 24 reflectances in order, if they were measured; null for those of the usual Classic.</summary>
    public IReadOnlyList<Spectrum>? Reference { get; init; }

    /// <inheritdoc/>
    /// <exception cref="PlaceOutsidePhotoException">The given corners are outside the photo, span no chart, or what they span has not a chart's colours.</exception>
    public CalibratedPhoto Calibrate(LinearPhoto photo)
    {
        ArgumentNullException.ThrowIfNull(photo);
        var quad = given is { } full ? Measured(photo, full) : ChartFinder.Find(photo);
        if (quad is not { } found)
        {
            return otherwise.Calibrate(photo);
        }

        var reading = ChartReader.Read(photo, found) ?? throw NoChart(given ?? found);
        if (Tie(reading) is not { } tied)
        {
            var uncalibrated = otherwise.Calibrate(photo);
            return With(photo, uncalibrated.Summary, [Refused(reading), .. uncalibrated.Notes]);
        }

        (reading, var fit, var shadowed) = tied;
        if (given is { } corners && fit.Residuals.Mean > MostOfAChart)
        {
            throw OtherColours(corners, fit.Residuals.Mean);
        }

        fit.Apply(photo.Pixels);
        var used = ChartUse.Count(reading, PatchState.Used);
        var summary = new CalibrationSummary(CalibrationMethod.ColourChart, fit.SkinSd)
        {
            HairSd = fit.HairSd,
            Chart = new ChartSummary(
                given ?? found.Map(photo.ToFull),
                used,
                fit.Residuals.Mean,
                fit.Residuals.Max,
                fit.Residuals.LeaveOneOutMean,
                fit.Residuals.AsShotMean
            )
            {
                OwnReference = Reference is not null,
            },
        };
        return With(
            photo,
            summary,
            [
                .. used < reading.Patches.Count ? [LeftOut(reading)] : Array.Empty<Note>(),
                .. shadowed is null ? Array.Empty<Note>() : [InShadow(shadowed)],
            ]
        );
    }

    /// <summary>The correction, and the shadow over part of the chart if there is one; null where too little of the chart can be used.</summary>
    private (ChartReading Reading, ChartCorrection Fit, Shadowed? Shadow)? Tie(ChartReading reading)
    {
        var reference = Reference ?? ClassicChart.Patches;
        var isOfUse = ChartUse.Suffices(reading);

        // Patches in a shadow are not what the lit ones foretell. Where only they are missing, a shadow that is found explains them.
        var seen = isOfUse ? reading : reading.WithStrays();
        if (!ChartUse.Suffices(seen) || ChartCorrector.Fit(seen, reference) is not { } fit)
        {
            return null;
        }

        if (
            ShadowedChart.Find(seen, reference, fit) is { } shadowed
            && (isOfUse || ChartUse.Suffices(shadowed.Reading))
        )
        {
            return (shadowed.Reading, shadowed.Correction, shadowed);
        }

        return isOfUse ? (reading, fit, null) : null;
    }

    private static CalibratedPhoto With(LinearPhoto photo, CalibrationSummary summary, IReadOnlyList<Note> notes) =>
        new()
        {
            FullWidth = photo.FullWidth,
            FullHeight = photo.FullHeight,
            Pixels = photo.Pixels,
            Clipping = photo.Clipping,
            Summary = summary,
            Notes = notes,
        };

    private static ChartQuad Measured(LinearPhoto photo, in ChartQuad full)
    {
        foreach (var corner in full.Corners)
        {
            if (!(corner.X >= -1 && corner.Y >= -1 && corner.X <= photo.FullWidth && corner.Y <= photo.FullHeight))
            {
                throw new PlaceOutsidePhotoException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The chart's corner {corner.X:0.#},{corner.Y:0.#} is outside the upright photo of {photo.FullWidth}x{photo.FullHeight} pixels. Give corners within it."
                    )
                );
            }
        }

        return full.Map(photo.ToMeasured);
    }

    private static PlaceOutsidePhotoException NoChart(in ChartQuad quad) =>
        new(
            $"The corners {Text(quad)}"
                + " span no chart: give those at patch 1 (dark skin), 6 (bluish green), 24 (black) and 19 (white), which go round clockwise."
        );

    private static PlaceOutsidePhotoException OtherColours(in ChartQuad quad, double mean) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"At the corners {Text(quad)} there is no chart with the colours of the reference: the patches stay dE00 {mean:0} off after the correction, where charts come to 1-6. "
            ) + "Check the corners and their order; a chart of other colours needs --chart-reference."
        );

    private static string Text(in ChartQuad quad) =>
        string.Join(' ', quad.Corners.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.X:0.#},{c.Y:0.#}")));

    private static Note Refused(ChartReading reading) =>
        new(
            NoteCodes.ChartUnusable,
            NoteSeverity.Warning,
            $"There is a colour chart, but only {ChartUse.Count(reading, PatchState.Used)} of its 24 patches can be used ({Spoilt(reading)}); {ChartUse.LeastPatches} are needed, "
                + $"{ChartUse.LeastGreys} greys among them, and {ChartUse.LeastSeen} that are neither covered nor uneven. Its colours are not used. Take the photo again with the whole chart in even light, free of glare, not over-exposed."
        );

    private static Note LeftOut(ChartReading reading)
    {
        var clipped = ChartUse.Count(reading, PatchState.Clipped) + ChartUse.Count(reading, PatchState.Dark);
        return new Note(
            clipped > 0 ? NoteCodes.ChartClipped : NoteCodes.ChartUneven,
            NoteSeverity.Warning,
            $"Left out of the chart: {Spoilt(reading)}. "
                + (
                    clipped > 0
                        ? "Set the exposure so that the white patch is not burnt out and the black one not black."
                        : "Keep glare, shadows, dust and fingers off the chart."
                )
        );
    }

    private static Note InShadow(Shadowed shadowed) =>
        new(
            NoteCodes.ChartUneven,
            NoteSeverity.Warning,
            $"A shadow lies over part of the chart ({Patches(shadowed.InShadow.Select(patch => patch + 1))}). That was allowed for, and the light of the rest taken for the head's; "
                + "keep shadows off the chart."
        );

    private static string Patches(IEnumerable<int> numbers)
    {
        var listed = string.Join(", ", numbers);
        return $"{(listed.Contains(',', StringComparison.Ordinal) ? "patches" : "patch")} {listed}";
    }

    private static string Spoilt(ChartReading reading)
    {
        var groups = new List<string>();
        foreach (
            var (state, word) in new[]
            {
                (PatchState.Clipped, "burnt out"),
                (PatchState.Dark, "too dark"),
                (PatchState.Uneven, "uneven"),
                (PatchState.Astray, "not of their colour"),
                (PatchState.Shaded, "across a shadow's edge"),
            }
        )
        {
            var numbers = reading
                .Patches.Where(patch => patch.State == state)
                .Select(patch => patch.Index + 1)
                .ToList();
            if (numbers.Count > 0)
            {
                groups.Add($"{Patches(numbers)} {word}");
            }
        }

        return groups.Count == 0 ? "none spoilt" : string.Join("; ", groups);
    }
}
