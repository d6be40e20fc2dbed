namespace SmpColourMatch.Core.Segmentation.Network;

/// <summary>
/// Winograd's minimal filtering F(4×4, 3×3): the square Y of 4×4 results of a 3×3 filter g over a square d of 6×6 inputs is
/// Y = Aᵀ [(G g Gᵀ) ∘ (Bᵀ d B)] A, ∘ value by value: 36 multiplications instead of 144.
/// </summary>
/// <remarks>
/// Lavin and Gray 2016, "Fast Algorithms for Convolutional Neural Networks" (CVPR), section 4.3: polynomials interpolated at 0, ±1, ±2 and ∞.
/// Sums over channels are made between the transforms, so that each input is transformed once for all outputs and each output once.
/// The matrices are applied to eight values at a time, to columns, then to rows.
/// </remarks>
internal static class WinogradSquare
{
    /// <summary>Side of the square of results.</summary>
    public const int Results = 4;

    /// <summary>Side of the filter.</summary>
    public const int Taps = 3;

    /// <summary>Side of the square of inputs, and of products.</summary>
    public const int Side = Results + Taps - 1;

    /// <summary>Multiplications a square.</summary>
    public const int Products = Side * Side;

    /// <summary>Values transformed at a time: one vector. Inputs and outputs come in multiples of it.</summary>
    public const int Lanes = 8;
}
