using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using SmpColourMatch.Imaging.Notes;
using SmpColourMatch.Imaging.Profiles;

namespace SmpColourMatch.Imaging.Codecs.Png;

/// <summary>What a PNG says of its colours, by the standard's precedence: cICP, then iCCP, then sRGB, then gAMA with cHRM (PNG third edition, 11.3.2).</summary>
internal sealed record PngColours(byte[]? IccProfile, ColourProfile? Declared, IReadOnlyList<Note> Notes)
{
    /// <summary>Longer profiles are not inflated. Chosen by us: matrix profiles have a few kB, the largest printing tables 4 MB.</summary>
    private const int MaxProfileBytes = 16 << 20;

    /// <summary>gAMA and cHRM hold their values times this (11.3.2.1, 11.3.2.2).</summary>
    private const double FixedPoint = 100_000;

    /// <summary>The gAMA value that the standard asks sRGB writers to add (11.3.2.5); files that carry it alone mean sRGB.</summary>
    private const uint SrgbGamma = 45_455;

    /// <exception cref="PhotoRejectedException">The picture is of high dynamic range.</exception>
    public static PngColours Read(PngFile file)
    {
        var notes = new List<Note>();
        if (ReadCodePoints(file, notes) is { } coded)
        {
            return new(null, coded, notes);
        }

        var icc = ReadProfile(file, notes);
        var declared = file.Has("sRGB") ? ColourProfile.Srgb : ReadGamma(file, notes);
        return new(icc, declared, notes);
    }

    private static ColourProfile? ReadCodePoints(PngFile file, List<Note> notes)
    {
        var body = file.Chunk("cICP");
        if (body.Length < 4)
        {
            return null;
        }

        var (primaries, transfer) = (body[0], body[1]);
        if (CodedColours.IsHighDynamicRange(transfer))
        {
            throw ProfileChoice.HighDynamicRange("cICP chunk");
        }

        // RGB at full range is all that PNG allows (11.3.2.6); anything else is damage.
        var found = body[2] == 0 && body[3] == 1 ? CodedColours.Find(primaries, transfer) : null;
        if (found is null)
        {
            notes.Add(
                Unusable(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"cICP chunk ({primaries}, {transfer}, {body[2]}, {body[3]}) names no colour space that is known here"
                    )
                )
            );
        }

        return found;
    }

    private static byte[]? ReadProfile(PngFile file, List<Note> notes)
    {
        var body = file.Chunk("iCCP");
        if (body.IsEmpty)
        {
            return null;
        }

        // A name of 1–79 bytes, a zero, the compression method 0, then the profile.
        var nameEnd = body[..Math.Min(body.Length, 80)].IndexOf((byte)0);
        if (nameEnd < 0 || body.Length < nameEnd + 3 || body.Length > MaxProfileBytes || body[nameEnd + 1] != 0)
        {
            notes.Add(Unusable("colour profile (iCCP chunk) is damaged"));
            return null;
        }

        try
        {
            using var inflater = new ZLibStream(
                new MemoryStream(body[(nameEnd + 2)..].ToArray()),
                CompressionMode.Decompress
            );
            using var profile = new MemoryStream();
            var buffer = new byte[8192];
            while (inflater.Read(buffer) is var count and > 0)
            {
                if (profile.Length + count > MaxProfileBytes)
                {
                    notes.Add(Unusable("colour profile (iCCP chunk) is longer than 16 MiB"));
                    return null;
                }

                profile.Write(buffer, 0, count);
            }

            return profile.ToArray();
        }
        catch (InvalidDataException)
        {
            notes.Add(Unusable("colour profile (iCCP chunk) is damaged"));
            return null;
        }
    }

    private static ColourProfile? ReadGamma(PngFile file, List<Note> notes)
    {
        var (hasGamma, hasPrimaries) = (file.Has("gAMA"), file.Has("cHRM"));
        if (!hasGamma && !hasPrimaries)
        {
            return null;
        }

        var gamma = file.Chunk("gAMA") is { Length: >= 4 } body ? BinaryPrimitives.ReadUInt32BigEndian(body) : 0;
        // Chosen by us: exponents outside 0.2–5 are damage; real files have 1 to 2.8.
        if (gamma is < 20_000 or > 500_000)
        {
            if (hasGamma)
            {
                notes.Add(
                    Unusable(string.Create(CultureInfo.InvariantCulture, $"gAMA chunk ({gamma}) makes no sense"))
                );
            }

            gamma = SrgbGamma;
        }

        var primaries = RgbPrimaries.Srgb;
        if (hasPrimaries && !TryReadPrimaries(file.Chunk("cHRM"), out primaries))
        {
            notes.Add(Unusable("cHRM chunk spans no colour space"));
            primaries = RgbPrimaries.Srgb;
        }

        var curve = gamma == SrgbGamma ? ToneCurves.Srgb : ToneCurves.Gamma(FixedPoint / gamma);
        var curveName =
            gamma == SrgbGamma
                ? "sRGB curve"
                : string.Create(CultureInfo.InvariantCulture, $"gamma {FixedPoint / gamma:0.###}");
        var name = hasPrimaries ? $"PNG primaries with {curveName}" : $"sRGB primaries with {curveName}";
        return ColourProfile.FromPrimaries(name, curve, primaries);
    }

    private static bool TryReadPrimaries(ReadOnlySpan<byte> body, out RgbPrimaries primaries)
    {
        primaries = default;
        if (body.Length < 32)
        {
            return false;
        }

        Span<(double X, double Y)> points = stackalloc (double, double)[4];
        for (var i = 0; i < 4; i++)
        {
            points[i] = (
                BinaryPrimitives.ReadUInt32BigEndian(body[(8 * i)..]) / FixedPoint,
                BinaryPrimitives.ReadUInt32BigEndian(body[((8 * i) + 4)..]) / FixedPoint
            );
            if (points[i].X > 1 || points[i].Y > 1)
            {
                return false;
            }
        }

        primaries = new(points[1], points[2], points[3], points[0]);
        return primaries.ToXyz() is not null;
    }

    private static Note Unusable(string what) =>
        new(
            NoteCodes.UnsupportedProfile,
            NoteSeverity.Warning,
            $"The PNG's {what}; it was left out, so colours may be off. Export the photo with an sRGB profile for sure colours."
        );
}
