using System.Buffers;
using System.Runtime.CompilerServices;

namespace SmpColourMatch.Core.Segmentation.Network;

/// <summary>Runs a layer of 3×3 pixels by minimal filtering (<see cref="WinogradSquare"/>): a quarter of the multiplications, a third to a half of the time.</summary>
/// <remarks>
/// Results differ from the definition's by some 1e-5 of their size. Six squares go together, all of whose values stay in the nearest
/// caches. The last squares of a row and of a column overlap those before where the size is no multiple of four: squares are written in
/// one fixed order, so the later one counts. The last six repeat the last square as often as needed.
/// </remarks>
internal sealed unsafe class WinogradConvolution : Convolution
{
    /// <summary>Bytes of a cache line: vectors that begin on one never lie across two, which saves up to a sixth of the time.</summary>
    private const int Line = 64;

    private readonly float[] _weights;

    public WinogradConvolution(ConvolutionLayer layer)
        : base(layer) => _weights = WinogradFilter.Of(layer);

    public override (int Width, int Height) Least => (WinogradSquare.Results, WinogradSquare.Results);

    /// <summary>Whether the layer is of the form that this can run.</summary>
    public static bool Suits(ConvolutionLayer layer) =>
        layer.Size == WinogradSquare.Taps && layer.Stride == 1 && layer.Inputs % WinogradSquare.Lanes == 0;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override void Fill(FeatureMap input, FeatureMap? added, FeatureMap output, bool rectify)
    {
        const int Columns = WinogradSquare.Products * WinogradSquare.Lanes;
        const int Values = WinogradSquare.Products * MatrixTile.Rows;
        var scratch = ArrayPool<float>.Shared.Rent(Columns + (Values * (Inputs + Outputs)) + (Line / sizeof(float)));
        fixed (
            float* source = input.Values,
                target = output.Values,
                extra = added?.Values,
                weights = _weights,
                bias = Bias,
                start = scratch
        )
        {
            var columns = (float*)(((nint)start + Line - 1) / Line * Line);
            var transformed = columns + Columns;
            var products = transformed + (Values * Inputs);
            var across = Squares(output.Width);
            var squares = across * Squares(output.Height);
            for (var first = 0; first < squares; first += MatrixTile.Rows)
            {
                for (var i = 0; i < MatrixTile.Rows; i++)
                {
                    var (x, y) = Corner(Math.Min(first + i, squares - 1));
                    WinogradInput.Transform(
                        source + input.Offset(x - 1, y - 1),
                        input.RowStep,
                        Inputs,
                        transformed + (i * Inputs),
                        MatrixTile.Rows * Inputs,
                        columns
                    );
                }

                Multiply(transformed, weights, products);
                for (var i = 0; i < MatrixTile.Rows; i++)
                {
                    var (x, y) = Corner(Math.Min(first + i, squares - 1));
                    var at = output.Offset(x, y);
                    WinogradOutput.Transform(
                        products + (i * Outputs),
                        MatrixTile.Rows * Outputs,
                        bias,
                        extra is null ? null : extra + at,
                        Outputs,
                        target + at,
                        output.RowStep,
                        rectify,
                        columns
                    );
                }
            }

            (int X, int Y) Corner(int square)
            {
                var (row, column) = Math.DivRem(square, across);
                return (
                    Math.Min(column * WinogradSquare.Results, output.Width - WinogradSquare.Results),
                    Math.Min(row * WinogradSquare.Results, output.Height - WinogradSquare.Results)
                );
            }
        }

        ArrayPool<float>.Shared.Return(scratch);
    }

    private static int Squares(int pixels) => (pixels + WinogradSquare.Results - 1) / WinogradSquare.Results;

    /// <summary>Sums over the inputs, for each of the 36 products of six squares.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Multiply(float* transformed, float* weights, float* products)
    {
        for (var product = 0; product < WinogradSquare.Products; product++)
        {
            for (var channel = 0; channel < Outputs; channel += ConvolutionLayer.Block)
            {
                MatrixTile.Multiply(transformed, Inputs, weights, products + channel, Outputs);
                weights += Inputs * ConvolutionLayer.Block;
            }

            transformed += MatrixTile.Rows * Inputs;
            products += MatrixTile.Rows * Outputs;
        }
    }
}
