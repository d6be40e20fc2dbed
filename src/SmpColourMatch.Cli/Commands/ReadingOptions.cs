using System.CommandLine;
using SmpColourMatch.Core.Pipeline;
using SmpColourMatch.Imaging.Codecs;

namespace SmpColourMatch.Cli.Commands;

/// <summary>The options about reading a photo that several commands share.</summary>
internal sealed class ReadingOptions
{
    private readonly Argument<string> _photo = new("PHOTO")
    {
        Description = "A JPEG or PNG file (HEIC where libheif is installed), or - for standard input.",
    };

    private readonly Option<int> _maxMegapixels = new("--max-megapixels")
    {
        Description = "Refuse photos of more million pixels.",
        HelpName = "N",
        DefaultValueFactory = _ => 200,
    };

    public void AddTo(Command command)
    {
        // Above this a plane no longer fits one array; no camera comes near.
        const int Most = 2000;
        _maxMegapixels.Validators.Add(result =>
        {
            if (
                result.Tokens.Count == 1
                && int.TryParse(result.Tokens[0].Value, out var value)
                && value is < 1 or > Most
            )
            {
                result.AddError($"--max-megapixels is {value}; it goes from 1 to {Most}.");
            }
        });
        command.Add(_photo);
        command.Add(_maxMegapixels);
    }

    public string Photo(ParseResult parsed) => parsed.GetRequiredValue(_photo);

    public PhotoReadOptions Of(ParseResult parsed) =>
        new()
        {
            MaxPixels = parsed.GetValue(_maxMegapixels) * 1_000_000L,
            MinLongSide = AnalysisOptions.MeasuringLongSide,
        };
}
