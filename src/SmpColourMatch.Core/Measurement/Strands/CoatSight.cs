using System.Numerics;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Measurement.Strands;

/// <summary>What a coat of hair shows.</summary>
/// <param name="Light">Mean linear light of its middling pieces, brought to one direction.</param>
/// <param name="Contrast">Sd of a piece over its mean, taken to the usual size of photos.</param>
/// <param name="StrandsLeft">Share of the strands' contrast (as variance) that blur has left.</param>
/// <param name="Skin">Linear light of bare skin; null where none is seen.</param>
/// <param name="LightSd">Relative doubt of the light on it.</param>
internal sealed record CoatSight(Xyz Light, double Contrast, double StrandsLeft, Vector3? Skin, double LightSd)
    : HairSight(Light)
{
    /// <inheritdoc/>
    public override UnmixedHair Unmix(HairLight light) => CoatUnmixer.Unmix(this, light);
}
