namespace SmpColourMatch.Tests.Imaging.Codecs.Jpeg;

/// <summary>The files of Reference/jpeg-files.csv.</summary>
internal static class JpegFiles
{
    private static readonly string[][] s_rows =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Reference", "jpeg-files.csv"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(',')),
    ];

    public static IEnumerable<string> Names => s_rows.Select(row => row[0]);

    public static byte[] Load(string name) => Convert.FromBase64String(Row(name)[6]);

    /// <summary>SHA-256 of the PNM file that djpeg makes of it at 1/<paramref name="denominator"/>, in lower-case hexadecimal.</summary>
    public static string Hash(string name, int denominator) => Row(name)[2 + int.Log2(denominator)];

    private static string[] Row(string name) =>
        Array.Find(s_rows, row => string.Equals(row[0], name, StringComparison.Ordinal))!;
}
