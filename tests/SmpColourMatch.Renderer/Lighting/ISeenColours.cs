using System.Numerics;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Renderer.Lighting;

/// <summary>What a balanced camera sees of surfaces under a lamp: three numbers, linear in reflectance.</summary>
internal interface ISeenColours
{
    /// <summary>A perfect white, and all that mirrors the lamp.</summary>
    Vector3 White { get; }

    /// <summary>A surface whose spectrum is known.</summary>
    Vector3 Of(Spectrum reflectance);

    /// <summary>Paint or cloth of which only the colour is known: its reflectance as linear sRGB.</summary>
    Vector3 OfPaint(Vector3 reflectance);
}
