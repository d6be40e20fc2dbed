namespace SmpColourMatch.Core.Estimation;

/// <summary>A cluster of real colours: normal in ln of linear sRGB under D65.</summary>
/// <param name="Mean">Three values.</param>
/// <param name="Covariance">3 × 3, row by row.</param>
internal sealed record ColourNode(double[] Mean, double[] Covariance)
{
    /// <summary>Luminance of the mean, 1 = a perfect white.</summary>
    public double Luminance { get; } =
        (LogColour.Luminance[0] * Math.Exp(Mean[0]))
        + (LogColour.Luminance[1] * Math.Exp(Mean[1]))
        + (LogColour.Luminance[2] * Math.Exp(Mean[2]));
}
