using System.Numerics;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Renderer.Scenes;

namespace SmpColourMatch.Renderer.Lighting;

/// <summary>
/// What a colorimetric camera, balanced on a perfect white, sees of a reflectance under a lamp: XYZ under the lamp, adapted to D65 by
/// Bradford, as linear sRGB. Under D65 that is the reflectance's own Lab; under other lamps it differs as real cameras' pictures do.
/// </summary>
internal sealed class LampColours : ISeenColours
{
    private readonly ChromaticAdaptation _adaptation;

    public LampColours(Lamp lamp)
        : this(LampTable.Of(lamp)) { }

    public LampColours(Illuminant illuminant)
    {
        Illuminant = illuminant;
        _adaptation = new ChromaticAdaptation(Illuminant.White, ReferenceWhite.D65);
    }

    public Illuminant Illuminant { get; }

    public Vector3 White => Vector3.One;

    public Vector3 Of(Spectrum reflectance)
    {
        var rgb = LinearRgb.FromXyz(_adaptation.Apply(Illuminant.ToXyz(reflectance)));
        return new Vector3((float)rgb.R, (float)rgb.G, (float)rgb.B);
    }

    public Vector3 OfPaint(Vector3 reflectance) => reflectance;
}
