namespace SmpColourMatch.Renderer.Scenes;

/// <summary>A sensor and the colour matrix that its maker put behind it.</summary>
public sealed record SensorDescription
{
    /// <summary>Seed of the curves, drawn from the family; or, where measured sensors are at hand, of the choice among them.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Error of the camera's guess of the lamp, in mired: its matrix is that for the guess, between those for A and for D65.</summary>
    public double GuessErrorMired { get; init; }

    /// <summary>What the maker multiplies chroma by to please.</summary>
    public double Saturation { get; init; } = 1;

    /// <summary>Standard deviation of the matrix's entries off the best ones, white kept.</summary>
    public double MatrixError { get; init; }
}
