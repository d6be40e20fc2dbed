namespace SmpColourMatch.Core.Calibration;

/// <summary>The seam where charts, grey cards and white-balance estimates plug in.</summary>
public interface IPhotoCalibrator
{
    /// <summary>Takes over <paramref name="photo"/>'s planes: the caller disposes the result, not the argument.</summary>
    CalibratedPhoto Calibrate(LinearPhoto photo);
}
