namespace SmpColourMatch.Imaging.Profiles;

/// <summary>What the code values of a picture mean: one tone curve a channel, then a matrix (ICC matrix/TRC model).</summary>
/// <remarks>The target is linear light with the sRGB primaries and a D65 white; colours outside sRGB come out below 0 or above 1 and are kept.</remarks>
public sealed class ColourProfile
{
    /// <param name="name">The name that the file gives, or the standard's name.</param>
    /// <param name="curves">Red, green, blue: code value in 0–1 to linear light in 0–1.</param>
    /// <param name="toLinearSrgb">3×3, row by row: linear device RGB to linear sRGB (D65).</param>
    public ColourProfile(string name, IReadOnlyList<Func<double, double>> curves, IReadOnlyList<double> toLinearSrgb)
    {
        ArgumentNullException.ThrowIfNull(curves);
        ArgumentNullException.ThrowIfNull(toLinearSrgb);
        if (curves.Count != 3 || toLinearSrgb.Count != 9)
        {
            throw new ArgumentException(
                $"A profile has 3 curves and 9 matrix entries, not {curves.Count} and {toLinearSrgb.Count}.",
                nameof(curves)
            );
        }

        Name = name;
        Curves = curves;
        ToLinearSrgb = toLinearSrgb;
    }

    /// <summary>sRGB, IEC 61966-2-1: the default of the web and of most phones.</summary>
    public static ColourProfile Srgb { get; } =
        new("sRGB", [SrgbDecode, SrgbDecode, SrgbDecode], [1, 0, 0, 0, 1, 0, 0, 0, 1]);

    public string Name { get; }

    public IReadOnlyList<Func<double, double>> Curves { get; }

    public IReadOnlyList<double> ToLinearSrgb { get; }

    /// <summary>IEC 61966-2-1, equation of section 5.2: sRGB code value in 0–1 to linear light.</summary>
    private static double SrgbDecode(double code) =>
        code <= 0.04045 ? code / 12.92 : Math.Pow((code + 0.055) / 1.055, 2.4);
}
