namespace SmpColourMatch.Core.Pigments;

/// <summary>The stable codes of findings; each is explained in docs/catalogue.md.</summary>
public static class FindingCodes
{
    public const string EmptyFile = "empty-file";
    public const string TooLarge = "too-large";
    public const string TooDeep = "too-deep";
    public const string TooManyValues = "too-many-values";
    public const string TooManyFindings = "too-many-findings";
    public const string NotUtf8 = "not-utf8";
    public const string Utf16 = "utf-16";
    public const string BrokenJson = "broken-json";
    public const string JsonComment = "json-comment";
    public const string TrailingComma = "trailing-comma";
    public const string DuplicateKey = "duplicate-key";
    public const string UnsupportedSchema = "unsupported-schema";
    public const string MissingField = "missing-field";
    public const string UnknownField = "unknown-field";
    public const string WrongType = "wrong-type";
    public const string UnknownValue = "unknown-value";
    public const string OutOfRange = "out-of-range";
    public const string WrongLength = "wrong-length";
    public const string EmptyList = "empty-list";
    public const string EmptyText = "empty-text";
    public const string TextTooLong = "text-too-long";
    public const string ControlCharacter = "control-character";
    public const string BadDate = "bad-date";
    public const string DuplicatePigment = "duplicate-pigment";
    public const string DuplicateDilution = "duplicate-dilution";
    public const string ReadyDiluted = "ready-diluted";
    public const string MinAboveMax = "min-above-max";
    public const string TooManySteps = "too-many-steps";
    public const string ExpiresBeforeMade = "expires-before-made";
    public const string ShortSpectrum = "short-spectrum";
    public const string FewDilutions = "few-dilutions";
    public const string SpectrumDisagrees = "spectrum-disagrees";
    public const string ModelledCatalogue = "modelled-catalogue";
}
