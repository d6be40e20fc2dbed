namespace SmpColourMatch.Imaging.Profiles;

/// <summary>Reads ICC profiles of the three-component matrix and the monochrome model (ICC.1:2022, 8.3–8.5 and annex F); versions 2 and 4.</summary>
internal static class IccReader
{
    /// <summary>XYZ of the profile connection space's white, D50 (7.2.16).</summary>
    private static readonly double[] D50 = [0.9642, 1, 0.8249];

    /// <summary>
    /// How far the colorants' sum, the profile's white, may be from D50 in any of X, Y, Z. Chosen by us: rounding gives 0.001;
    /// colorants that were not adapted to D50 are off by 0.26 in Z and would tint every photo.
    /// </summary>
    private const double WhiteTolerance = 0.05;

    /// <param name="bytes">The whole profile.</param>
    /// <param name="isGreyPicture">Whether the picture has one channel.</param>
    public static IccReading Read(ReadOnlySpan<byte> bytes, bool isGreyPicture)
    {
        if (!IccTags.TryOpen(bytes, out var tags))
        {
            return new("damaged", null, "is damaged (no ICC signature)");
        }

        var name = IccName.Read(tags);
        var cicp = tags.Find("cicp"u8);
        if (cicp.Length >= 12 && CodedColours.IsHighDynamicRange(cicp[9]))
        {
            return new(name, null, "is of high dynamic range", IsHighDynamicRange: true);
        }

        if (tags.DeviceClass is "link" or "abst" or "nmcl")
        {
            return new(name, null, "is not that of a picture (device link, abstract or named colours)");
        }

        return tags.DataSpace switch
        {
            "RGB " => ReadRgb(tags, name, isGreyPicture),
            "GRAY" when isGreyPicture => ReadGrey(tags, name),
            "GRAY" => new(name, null, "is for grey pictures, but the picture is in colour"),
            var other => new(name, null, $"is for {IccName.Clean(other)} pictures, not for RGB"),
        };
    }

    private static IccReading ReadRgb(IccTags tags, string name, bool isGreyPicture)
    {
        var hasTable = tags.Has("A2B0"u8) || tags.Has("A2B1"u8);
        if (
            tags.ConnectionSpace != "XYZ "
            || tags.Xyz("rXYZ"u8) is not { } red
            || tags.Xyz("gXYZ"u8) is not { } green
            || tags.Xyz("bXYZ"u8) is not { } blue
        )
        {
            return new(
                name,
                null,
                hasTable
                    ? "is of the lookup-table kind (A2B), which is not supported"
                    : "is damaged (its colorants are missing)"
            );
        }

        if (ReadCurves(tags) is not { } curves)
        {
            return new(name, null, "is damaged (its tone curves cannot be read)");
        }

        double[] colorants = [red[0], green[0], blue[0], red[1], green[1], blue[1], red[2], green[2], blue[2]];
        for (var i = 0; i < 3; i++)
        {
            if (Math.Abs(red[i] + green[i] + blue[i] - D50[i]) > WhiteTolerance)
            {
                return new(name, null, "is damaged (its colorants do not add up to white)");
            }
        }

        var problem =
            hasTable ? "also holds lookup tables, which are not supported; its matrix was used, which may be less exact"
            : isGreyPicture
                ? "is for colour pictures, but the picture is grey; it was applied with equal red, green and blue"
            : null;
        return new(name, new ColourProfile(name, curves, ToLinearSrgb(colorants)), problem);
    }

    private static Func<double, double>[]? ReadCurves(IccTags tags)
    {
        var redTag = tags.Find("rTRC"u8);
        var greenTag = tags.Find("gTRC"u8);
        var blueTag = tags.Find("bTRC"u8);
        if (IccCurve.Parse(redTag) is not { } red)
        {
            return null;
        }

        // Most profiles have one curve for all: then one delegate, hence one table later on.
        var green = greenTag.SequenceEqual(redTag) ? red : IccCurve.Parse(greenTag);
        var blue = blueTag.SequenceEqual(redTag) ? red : IccCurve.Parse(blueTag);
        return green is null || blue is null ? null : [red, green, blue];
    }

    private static IccReading ReadGrey(IccTags tags, string name)
    {
        if (IccCurve.Parse(tags.Find("kTRC"u8)) is not { } curve)
        {
            return tags.Has("A2B0"u8)
                ? new(name, null, "is of the lookup-table kind (A2B), which is not supported")
                : new(name, null, "is damaged (its tone curve cannot be read)");
        }

        if (tags.ConnectionSpace == "Lab ")
        {
            // The curve then gives L* / 100 (8.4.2); CIE 15:2018, equation 8.4 inverted, makes it luminance.
            var toLightness = curve;
            curve = code => LuminanceOf(100 * toLightness(code));
        }

        return new(name, new ColourProfile(name, ColourProfile.Thrice(curve), [1, 0, 0, 0, 1, 0, 0, 0, 1]), null);
    }

    private static double LuminanceOf(double lightness) =>
        lightness > 8 ? Math.Pow((lightness + 16) / 116, 3) : lightness * 27 / 24389;

    /// <summary>Colorants are relative to D50: Bradford to D65, then to sRGB.</summary>
    private static double[] ToLinearSrgb(double[] colorants)
    {
        var toD65 = Bradford.Adapt(D50, RgbPrimaries.WhiteXyz(RgbPrimaries.Srgb.White));
        var xyzToSrgb = Matrix3.Invert(RgbPrimaries.Srgb.ToXyz()!);
        return Matrix3.Multiply(xyzToSrgb, Matrix3.Multiply(toD65, colorants));
    }
}
