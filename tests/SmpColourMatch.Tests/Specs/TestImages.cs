namespace SmpColourMatch.Tests.Specs;

/// <summary>The rendered photos of the repository.</summary>
internal static class TestImages
{
    public static string Folder { get; } = Path.Combine(SharedData.RepositoryRoot, "testimages");

    public static string[] Photos() =>
        [
            .. Directory
                .GetFiles(Folder)
                .Where(file =>
                    Path.GetExtension(file) is ".jpg" or ".png" && !file.EndsWith(".mask.png", StringComparison.Ordinal)
                )
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The photo that the README matches first.</summary>
    public static string First { get; } = Path.Combine(Folder, "10-back-wavy-display-p3.jpg");
}
