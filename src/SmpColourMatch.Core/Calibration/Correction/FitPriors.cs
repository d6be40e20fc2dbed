namespace SmpColourMatch.Core.Calibration.Correction;

/// <summary>
/// What is taken for granted before a chart is read, one standard deviation each; corrector.py of src/CalibrationTraining has the same.
/// Chosen by us after photos of real charts and the simulation; see docs/calibration.md for what each does to the error.
/// </summary>
internal static class FitPriors
{
    /// <summary>ln of exposure and balance of each channel: wide, so that only the chart decides.</summary>
    public const double Gain = 1.2;

    /// <summary>Flare, light scattered in the lens over the whole photo, of a perfect white: mean and sd. Chosen by us: more is taken off skin and hair too, so dark skin reads darker for it.</summary>
    public const double OffsetMean = 0.003;

    public const double Offset = 0.0045;

    /// <summary>
    /// Flare is somewhere between none and the photo's darkest light: mean and sd as shares of that. Chosen by us: the darkest things of a photo, black cloth, hair, shadows,
    /// send about as much light of their own.
    /// </summary>
    public const double OffsetOfDarkest = 0.5;

    public const double OffsetOfDarkestSd = 0.5;

    /// <summary>
    /// Light that the chart's own surface mirrors, as reflectance: mean, sd, and sd of what it changes by from the middle to an edge. A sleeve or a window behind the camera adds up to 0.02.
    /// Skin does not share it; taken for flare it made dark skin 9 % too dark in the median. Wider and dark patches say less of the tone curve's foot.
    /// </summary>
    public const double GlossMean = 0.0015;

    public const double Gloss = 0.006;

    public const double GlossSlope = 0.005;

    /// <summary>Difference between the tone curves of the channels, as a power.</summary>
    public const double Slope = 0.03;

    /// <summary>Light where <see cref="Slope"/> turns nothing: about a middle grey.</summary>
    public const double SlopePivot = 0.2;

    /// <summary>ln of the light at the chart's edge over its middle, all channels alike.</summary>
    public const double Plane = 0.10;

    /// <summary>The same, of each channel: light of two colours.</summary>
    public const double Tint = 0.015;

    /// <summary>ln of the light within a shadow's edge over that beyond it: a hand takes half, a head most of it.</summary>
    public const double Shadow = 0.7;

    /// <summary>Misfit of a patch of a good chart, in units like L*. The photo's own misfit takes over as far as residuals allow.</summary>
    public const double PatchSd = 0.7;

    /// <summary>How many residuals <see cref="PatchSd"/> is worth.</summary>
    public const double PatchSdWeight = 15;

    /// <summary>Degrees of freedom of Student's t: lower forgets outlying patches sooner.</summary>
    public const double Freedom = 5;

    /// <summary>Light of the file below which a channel may have been cut off: code 4 of 255.</summary>
    public const double Lowest = 0.0012;

    /// <summary>One copy of the chart against another: sd of L*, a*, b*.</summary>
    public static Colorimetry.LabSd Floor { get; } = new(0.3, 0.3, 0.4);
}
