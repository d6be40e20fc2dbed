namespace SmpColourMatch.Core.Segmentation;

/// <summary>What a pixel shows. The numbers are those of the mask file in the outside contract.</summary>
public enum Region : byte
{
    Background = 0,
    Skin = 1,
    Hair = 2,

    /// <summary>Stubble or thinning hair: scalp seen through hair.</summary>
    Stubble = 3,
}
