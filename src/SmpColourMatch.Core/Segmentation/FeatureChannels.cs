using SmpColourMatch.Imaging.Filters;

namespace SmpColourMatch.Core.Segmentation;

/// <summary>The pyramids that features are sampled from, by channel. Owns them.</summary>
internal sealed class FeatureChannels : IDisposable
{
    private readonly Pyramid?[] _pyramids = new Pyramid?[(int)FeatureChannel.HairColourDistance + 1];

    public Pyramid this[FeatureChannel channel]
    {
        get =>
            _pyramids[(int)channel] ?? throw new InvalidOperationException($"{channel} has not been worked out yet.");
        set
        {
            _pyramids[(int)channel]?.Dispose();
            _pyramids[(int)channel] = value;
        }
    }

    public void Dispose()
    {
        foreach (var pyramid in _pyramids)
        {
            pyramid?.Dispose();
        }
    }
}
