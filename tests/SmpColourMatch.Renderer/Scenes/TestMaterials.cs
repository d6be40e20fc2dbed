namespace SmpColourMatch.Renderer.Scenes;

/// <summary>Short words for what the test photos are made of; hair parameters are those of optics.md.</summary>
internal static class TestMaterials
{
    public static readonly HairDescription Black = new()
    {
        Eumelanin = 60,
        Pheomelanin = 1,
        LengthMillimetres = 12,
    };

    public static readonly HairDescription DarkBrown = Black with { Eumelanin = 14 };
    public static readonly HairDescription MidBrown = Black with { Eumelanin = 5, Pheomelanin = 0.6 };
    public static readonly HairDescription LightBrown = Black with { Eumelanin = 2.2, Pheomelanin = 0.4 };
    public static readonly HairDescription Blond = Black with { Eumelanin = 0.8, Pheomelanin = 0.2 };
    public static readonly HairDescription Red = Black with { Eumelanin = 2, Pheomelanin = 2 };
    public static readonly HairDescription White = Black with { Eumelanin = 0.15, Pheomelanin = 0.02 };

    public static ViewDescription View(double yaw, double pitch, double field, double right = 0, double up = 0) =>
        new()
        {
            YawDegrees = yaw,
            PitchDegrees = pitch,
            FieldMillimetres = field,
            ShiftRight = right,
            ShiftUp = up,
        };

    public static SkinDescription Skin(double melanosomes, double blood) =>
        new() { MelanosomeFraction = melanosomes, BloodFraction = blood };

    public static BackdropDescription Room(
        BackdropKind kind,
        double red,
        double green,
        double blue,
        GarmentKind garment = GarmentKind.Cape,
        double cloth = 0.035
    ) =>
        new()
        {
            Kind = kind,
            Red = red,
            Green = green,
            Blue = blue,
            Garment = garment,
            GarmentRed = cloth * 0.95,
            GarmentGreen = cloth,
            GarmentBlue = cloth * 1.1,
        };
}
