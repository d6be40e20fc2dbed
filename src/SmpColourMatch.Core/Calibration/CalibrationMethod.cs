namespace SmpColourMatch.Core.Calibration;

/// <summary>What the colours of a photo were tied to.</summary>
public enum CalibrationMethod
{
    None,
    GreyCard,
    ColourChart,
}
