using System.Numerics;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Renderer.Scenes;

namespace SmpColourMatch.Renderer.Lighting;

/// <summary>
/// What a colorimetric camera, balanced on a perfect white, sees of a reflectance under a lamp: XYZ under the lamp, adapted to D65 by
/// Bradford, as linear sRGB. Under D65 that is the reflectance's own Lab; under other lamps it differs as real cameras' pictures do.
/// </summary>
internal sealed class LampColours
{
    private readonly ChromaticAdaptation _adaptation;

    public LampColours(Lamp lamp)
    {
        Illuminant = lamp switch
        {
            Lamp.D65 => Illuminant.D65,
            Lamp.A => Illuminant.A,
            Lamp.LedB3 => Illuminant.LedB3,
            _ => throw new ArgumentOutOfRangeException(nameof(lamp), lamp, "D65, A or LedB3 expected."),
        };
        _adaptation = new ChromaticAdaptation(Illuminant.White, ReferenceWhite.D65);
    }

    public Illuminant Illuminant { get; }

    public Vector3 Of(Spectrum reflectance)
    {
        var rgb = LinearRgb.FromXyz(_adaptation.Apply(Illuminant.ToXyz(reflectance)));
        return new Vector3((float)rgb.R, (float)rgb.G, (float)rgb.B);
    }
}
