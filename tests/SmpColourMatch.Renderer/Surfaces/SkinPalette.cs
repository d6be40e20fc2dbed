using System.Numerics;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Renderer.Lighting;
using SmpColourMatch.Renderer.Scenes;

namespace SmpColourMatch.Renderer.Surfaces;

/// <summary>Colours of one person's skin as melanin and blood vary over it: the spectral model, tabulated.</summary>
internal sealed class SkinPalette
{
    /// <summary>The table reaches this far in ln f_m on both sides.</summary>
    private const float MelaninReach = 1.2f;

    /// <summary>The table reaches this far in ln f_b on both sides.</summary>
    private const float BloodReach = 1.8f;

    private const int Size = 25;

    private readonly Vector3[] _colours = new Vector3[Size * Size];

    public SkinPalette(SkinDescription skin, ISeenColours lamp)
    {
        White = lamp.White;
        var departure = SkinSpectra.DepartureOf(skin);
        for (var j = 0; j < Size; j++)
        {
            for (var i = 0; i < Size; i++)
            {
                var melanin = skin.MelanosomeFraction * Math.Exp(((2.0 * i / (Size - 1)) - 1) * MelaninReach);
                var blood = skin.BloodFraction * Math.Exp(((2.0 * j / (Size - 1)) - 1) * BloodReach);
                _colours[(j * Size) + i] = lamp.Of(
                    SkinSpectra.Of(
                        new SkinParameters(Math.Min(melanin, 0.6), Math.Min(blood, 0.15), skin.ScatteringScale),
                        departure
                    )
                );
            }
        }
    }

    /// <summary>What the skin mirrors.</summary>
    public Vector3 White { get; }

    /// <summary>Linear colour of skin whose melanin and blood differ from the reference skin's by these logarithms; beyond the table, its edge.</summary>
    public Vector3 Colour(float logMelanin, float logBlood)
    {
        var u = (Math.Clamp(logMelanin / MelaninReach, -1, 1) + 1) * 0.5f * (Size - 1);
        var v = (Math.Clamp(logBlood / BloodReach, -1, 1) + 1) * 0.5f * (Size - 1);
        var i = Math.Min((int)u, Size - 2);
        var j = Math.Min((int)v, Size - 2);
        var k = (j * Size) + i;
        return Vector3.Lerp(
            Vector3.Lerp(_colours[k], _colours[k + 1], u - i),
            Vector3.Lerp(_colours[k + Size], _colours[k + Size + 1], u - i),
            v - j
        );
    }
}
