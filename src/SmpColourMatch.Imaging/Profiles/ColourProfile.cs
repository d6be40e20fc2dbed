namespace SmpColourMatch.Imaging.Profiles;

/// <summary>What the code values of a picture mean: one tone curve a channel, then a matrix (ICC matrix/TRC model).</summary>
/// <remarks>The target is linear light with the sRGB primaries and a D65 white; colours outside sRGB come out below 0 or above 1 and are kept.</remarks>
public sealed class ColourProfile
{
    /// <param name="name">The name that the file gives, or the standard's name.</param>
    /// <param name="curves">Red, green, blue: code value in 0–1 to linear light in 0–1. Equal channels should share one delegate.</param>
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
    public static ColourProfile Srgb { get; } = new("sRGB", Thrice(ToneCurves.Srgb), [1, 0, 0, 0, 1, 0, 0, 0, 1]);

    public string Name { get; }

    public IReadOnlyList<Func<double, double>> Curves { get; }

    public IReadOnlyList<double> ToLinearSrgb { get; }

    /// <summary>Adobe RGB (1998), which cameras declare through EXIF alone.</summary>
    internal static ColourProfile AdobeRgb() =>
        FromPrimaries("Adobe RGB (1998)", ToneCurves.Gamma(ToneCurves.AdobeRgbGamma), RgbPrimaries.AdobeRgb)!;

    /// <summary>A space with one curve for all channels, or null when the primaries span no colour space.</summary>
    internal static ColourProfile? FromPrimaries(string name, Func<double, double> curve, RgbPrimaries primaries) =>
        primaries.ToLinearSrgb() is { } matrix ? new(name, Thrice(curve), matrix) : null;

    /// <summary>Linear light of the code values 0 … <paramref name="size"/> − 1, the last being full scale.</summary>
    /// <param name="channel">0 red, 1 green, 2 blue.</param>
    /// <param name="size">256 or 65536 as a rule, at least 2.</param>
    public float[] Table(int channel, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 2);
        var curve = Curves[channel];
        var table = new float[size];
        for (var code = 0; code < size; code++)
        {
            table[code] = (float)curve(code / (size - 1.0));
        }

        return table;
    }

    internal static Func<double, double>[] Thrice(Func<double, double> curve) => [curve, curve, curve];
}
