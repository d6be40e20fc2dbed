namespace SmpColourMatch.Imaging.Codecs;

/// <summary>What a file is that cannot be read here, and what its owner can do.</summary>
internal readonly record struct FormatName(string Name, string Remedy);
