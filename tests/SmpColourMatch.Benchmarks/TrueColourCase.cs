using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Pipeline;

namespace SmpColourMatch.Benchmarks;

/// <summary>One rendered photo through the program.</summary>
internal sealed record TrueColourCase(RenderedTruth Truth, Analysis Analysis)
{
    public SkinColour? Skin => Analysis.Measurement?.Skin;

    public HairColour? Hair => Analysis.Measurement?.Hair;

    public CalibrationMethod Method => Analysis.Calibration?.Method ?? CalibrationMethod.None;
}
