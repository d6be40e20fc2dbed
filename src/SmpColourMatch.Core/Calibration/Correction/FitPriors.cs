namespace SmpColourMatch.Core.Calibration.Correction;

/// <summary>
/// What is taken for granted before a chart is read, one standard deviation each; corrector.py of src/CalibrationTraining has the same.
/// Chosen by us after photos of real charts and the simulation; see docs/calibration.md for what each does to the error.
/// </summary>
internal static class FitPriors
{
    /// <summary>ln of exposure and balance of each channel: wide, so that only the chart decides.</summary>
    public const double Gain = 1.2;

    /// <summary>Flare, of a perfect white: mean and sd. Wider lets dark hair swing, narrower leaves veiled photos veiled.</summary>
    public const double OffsetMean = 0.004;

    public const double Offset = 0.006;

    /// <summary>Difference between the tone curves of the channels, as a power.</summary>
    public const double Slope = 0.03;

    /// <summary>Light where <see cref="Slope"/> turns nothing: about a middle grey.</summary>
    public const double SlopePivot = 0.2;

    /// <summary>ln of the light at the chart's edge over its middle, all channels alike.</summary>
    public const double Plane = 0.10;

    /// <summary>The same, of each channel: light of two colours.</summary>
    public const double Tint = 0.015;

    /// <summary>Misfit of a patch of a good chart, in units like L*. The photo's own misfit takes over as far as residuals allow.</summary>
    public const double PatchSd = 0.7;

    /// <summary>How many residuals <see cref="PatchSd"/> is worth.</summary>
    public const double PatchSdWeight = 15;

    /// <summary>Degrees of freedom of Student's t: lower forgets outlying patches sooner.</summary>
    public const double Freedom = 5;

    /// <summary>Light of the file below which a channel may have been cut off: code 4 of 255.</summary>
    public const double Lowest = 0.0012;

    /// <summary>One copy of the chart against another, and its gloss, which skin does not share: sd of L*, a*, b*.</summary>
    public static Colorimetry.LabSd Floor { get; } = new(0.3, 0.3, 0.4);
}
