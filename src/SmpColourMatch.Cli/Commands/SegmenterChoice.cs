using System.CommandLine;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Core.Segmentation.Network;

namespace SmpColourMatch.Cli.Commands;

/// <summary>The option <c>--segmenter network|classical</c>.</summary>
internal sealed class SegmenterChoice
{
    private readonly Option<string> _segmenter = new("--segmenter")
    {
        Description =
            "How skin and hair are found: by the trained network, or by hand-made features as a second opinion.",
        DefaultValueFactory = _ => "network",
    };

    public void AddTo(Command command)
    {
        _segmenter.AcceptOnlyFromAmong("network", "classical");
        command.Add(_segmenter);
    }

    public string Name(ParseResult parsed) => parsed.GetRequiredValue(_segmenter);

    public IRegionSegmenter Of(ParseResult parsed) =>
        string.Equals(Name(parsed), "classical", StringComparison.Ordinal)
            ? new ClassicalSegmenter()
            : new NetworkSegmenter();
}
