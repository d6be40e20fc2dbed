namespace SmpColourMatch.Core.Optics;

/// <summary>The whole of docs/method.md's optics, as a thing that has a version.</summary>
public static class OpticalModel
{
    /// <summary>Rises whenever the same skin, hair and ink would be predicted differently, so that stored results can be told apart.</summary>
    public const string Version = "1.0";
}
