namespace SmpColourMatch.Core.Segmentation.Network;

/// <summary>
/// A small convolutional network: a U-Net with residual pairs. Two are built in: one of five levels tells background, skin, hair and
/// stubble apart, one of four says which way a head faces (Measurement/Shading/HeadForm). The form is told in
/// src/SegmentationTraining/convolutional/model.py, the first one's making in MODEL_CARD.md there.
/// </summary>
internal sealed class ScalpNetwork
{
    /// <summary>What width and height of a photo must be multiples of for the regions: five halvings.</summary>
    public const int SideUnit = 32;

    /// <summary>The least width and height: the deepest level must still hold a tile of the convolution.</summary>
    public const int LeastSide = SideUnit * DirectConvolution.Tile;

    /// <summary>Background, skin, hair, stubble, in the order of <see cref="Region"/>.</summary>
    public const int Classes = 4;

    private readonly int[] _pairs;
    private readonly Convolution[] _layers;

    /// <param name="pairs">Residual pairs of each level.</param>
    /// <param name="layers">All layers in the order in which they run.</param>
    public ScalpNetwork(int[] pairs, Convolution[] layers) => (_pairs, _layers) = (pairs, layers);

    /// <summary>What the head's layer gives at half the picture's size: for regions logits in the first <see cref="Classes"/> channels; the caller owns it.</summary>
    /// <param name="picture">
    /// As many channels as the first layer reads; for regions three, sRGB-coded values c as 4 (c − 0.5). Sides multiples of two to the power
    /// of the levels (<see cref="SideUnit"/>), at least six times that (<see cref="LeastSide"/>).
    /// </param>
    public FeatureMap Run(FeatureMap picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var unit = 1 << _pairs.Length;
        if (
            picture.Width % unit != 0
            || picture.Height % unit != 0
            || picture.Width < unit * DirectConvolution.Tile
            || picture.Height < unit * DirectConvolution.Tile
        )
        {
            throw new ArgumentException(
                $"Sides must be multiples of {unit} and at least {unit * DirectConvolution.Tile}: {picture.Width}×{picture.Height}.",
                nameof(picture)
            );
        }

        var skips = new Stack<FeatureMap>();
        var next = 0;
        var map = picture;
        foreach (var pairs in _pairs)
        {
            map = _layers[next++].Apply(map, null, rectify: true);
            for (var i = 0; i < pairs; i++)
            {
                var first = _layers[next++].Apply(map, null, rectify: true);
                map = Replace(map, _layers[next++].Apply(first, map, rectify: true));
                first.Dispose();
            }

            skips.Push(map);
        }

        map = skips.Pop();
        PixelOperations.AddContext(map, _layers[next++]);
        while (skips.TryPop(out var skip))
        {
            map = Replace(map, _layers[next++].Apply(map, null, rectify: false));
            PixelOperations.AddDoubled(skip, map);
            map.Dispose();
            map = Replace(skip, _layers[next++].Apply(skip, null, rectify: true));
        }

        return Replace(map, _layers[next].Apply(map, null, rectify: false));
    }

    private static FeatureMap Replace(FeatureMap old, FeatureMap with)
    {
        old.Dispose();
        return with;
    }
}
