using System.Text.RegularExpressions;
using SmpColourMatch.Core.Pipeline;

namespace SmpColourMatch.Core.Batching;

/// <summary>What a batch is to do.</summary>
public sealed record BatchOptions
{
    /// <summary>Where the photos are.</summary>
    public required string Folder { get; init; }

    /// <summary>Where the results go.</summary>
    public required string Output { get; init; }

    /// <summary>Photos in work at a time, 1 or more. Results do not depend on it; memory does, by about 150 MB each.</summary>
    public int Jobs
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = Environment.ProcessorCount;

    /// <summary>Digest of all that a result depends on besides its photo; rows of other settings are done again.</summary>
    public required string Settings { get; init; }

    /// <summary>Makes a page and a small picture of each photo; null makes none.</summary>
    public PhotoPages? Pages { get; init; }

    public AnalysisOptions Analysis { get; init; } = new();

    /// <summary>Finds a photo's client in its path below the folder; null takes the folder that the photo is in.</summary>
    public Regex? ClientPattern { get; init; }

    /// <summary>A pattern can be made to search for ever; after this long a path counts as without a client.</summary>
    public static TimeSpan PatternTimeout { get; } = TimeSpan.FromMilliseconds(200);
}
