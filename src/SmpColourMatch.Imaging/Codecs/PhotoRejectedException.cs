namespace SmpColourMatch.Imaging.Codecs;

/// <summary>A photo that cannot be analysed, with the reason as a note code. Caught in one place, the pipeline, and told as data.</summary>
public sealed class PhotoRejectedException : Exception
{
    public PhotoRejectedException(string code, string message, Exception? inner = null)
        : base(message, inner)
    {
        Code = code;
    }

    /// <summary>One of <see cref="Notes.NoteCodes"/>.</summary>
    public string Code { get; }
}
