namespace SmpColourMatch.Renderer.Scenes;

/// <summary>The light of a scene, named as in CIE 15:2018.</summary>
public enum Lamp
{
    D65,
    A,
    LedB3,
    D50,
    D55,
    D75,
    Fl2,
    Fl7,
    Fl11,
    LedB1,
    LedB2,
    LedB4,
    LedB5,
    LedBh1,
    LedV1,
}
