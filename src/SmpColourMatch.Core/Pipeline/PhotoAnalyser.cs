using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Estimation;
using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Imaging.Codecs;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Core.Pipeline;

/// <summary>The method from end to end: <see cref="Analyse"/> reads as its table of contents.</summary>
/// <param name="calibrator">What ties the photo's colours down.</param>
/// <param name="segmenter">What finds skin and hair.</param>
/// <param name="matcher">Needed last, so it may still be in the making on another thread while the photo is read.</param>
public sealed class PhotoAnalyser(IPhotoCalibrator calibrator, IRegionSegmenter segmenter, Lazy<PigmentMatcher> matcher)
{
    /// <summary>Finds skin and hair in a photo, measures both, and recommends a pigment and its dilution.</summary>
    /// <returns>Never null: a photo that cannot be used comes back as <see cref="AnalysisStatus.Rejected"/> with the reason.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; looked at between stages.</exception>
    /// <exception cref="NotFiniteNumberException">A fault of ours: a colour came out as no number.</exception>
    public Analysis Analyse(
        PhotoFile file,
        AnalysisOptions options,
        IAnalysisTrace trace,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(trace);

        var draft = new Analysis(AnalysisStatus.Rejected, file.Name, null, [], null, null, null, options.Day);
        try
        {
            using var photo = PhotoReader.Read(file.Bytes, options.Reading);
            draft = draft with { Photo = Describe(file, photo), Notes = photo.Notes };
            cancellation.ThrowIfCancellationRequested();

            using var linear = PhotoLineariser.Linearise(photo);
            using var calibrated = calibrator.Calibrate(linear);
            trace.Calibrated(calibrated);
            draft = draft with { Calibration = calibrated.Summary, Notes = [.. draft.Notes, .. calibrated.Notes] };
            cancellation.ThrowIfCancellationRequested();

            using var regions = segmenter.Segment(calibrated, trace);
            ChartArea.LeaveOut(calibrated, regions);
            trace.Segmented(calibrated, regions);
            cancellation.ThrowIfCancellationRequested();

            var measured = ColourMeasurer.Measure(calibrated, regions).WithDeclaredHair(options.DeclaredHair);
            cancellation.ThrowIfCancellationRequested();

            var (measurement, calibration) = LightEstimator.Estimate(
                measured,
                calibrated.Summary,
                FrameLuminance.Of(calibrated)
            );
            draft = calibration.Light is null ? draft : WithEstimate(draft, calibration);
            return Conclude(
                draft with
                {
                    Measurement = measurement.EnsureNumbers(),
                    Notes = [.. draft.Notes, .. measurement.Notes],
                }
            );
        }
        catch (PhotoRejectedException fault)
        {
            return draft with { Notes = [.. draft.Notes, new Note(fault.Code, NoteSeverity.Error, fault.Message)] };
        }
    }

    /// <summary>An estimate's note stands for the one that said that nothing is known.</summary>
    private static Analysis WithEstimate(Analysis draft, CalibrationSummary calibration) =>
        draft with
        {
            Calibration = calibration,
            Notes = [.. draft.Notes.Where(note => note.Code is not NoteCodes.NoChart)],
        };

    private Analysis Conclude(Analysis draft)
    {
        var (skin, hair) = (draft.Measurement?.Skin, draft.Measurement?.Hair);
        if (skin is null)
        {
            // Declared hair alone says nothing about this photo.
            var usable = hair is { Source: not HairSource.Declared };
            return usable ? draft with { Status = AnalysisStatus.Measured } : Reject(draft, NoteCodes.NoSkinFound);
        }

        if (hair is null)
        {
            return draft with { Status = AnalysisStatus.Measured };
        }

        var recommendation = matcher.Value.Recommend(
            skin,
            hair,
            new MatchingOptions { Day = draft.Day, SharedSd = SharedDoubt(draft, hair) }
        );
        return draft with
        {
            Status = AnalysisStatus.Matched,
            Recommendation = recommendation,
            Notes = [.. draft.Notes, .. recommendation.Notes],
        };
    }

    /// <summary>What was a warning beside other findings is the reason, an error, where nothing else was found.</summary>
    private static Analysis Reject(Analysis draft, string reason) =>
        draft with
        {
            Status = AnalysisStatus.Rejected,
            Notes =
            [
                .. draft.Notes.Select(note =>
                    note.Code.Equals(reason, StringComparison.Ordinal)
                        ? note with
                        {
                            Severity = NoteSeverity.Error,
                        }
                        : note
                ),
            ],
        };

    /// <summary>Exposure and white balance err alike for skin and hair of one photo; a declared hair colour has no part in that.</summary>
    private static LabSd? SharedDoubt(Analysis draft, HairColour hair) =>
        hair.Source == HairSource.Declared ? null : draft.Calibration?.Sd;

    private static PhotoSummary Describe(PhotoFile file, Photo photo) =>
        new(file.Name, file.Sha256, photo.Width, photo.Height, photo.Orientation, photo.Profile.Name);
}
