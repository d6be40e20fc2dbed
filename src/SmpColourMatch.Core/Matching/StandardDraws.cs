namespace SmpColourMatch.Core.Matching;

/// <summary>
/// Fixed draws of independent standard normal variables, spread evenly: the additive recurrence on the generalised golden ratio
/// (Roberts 2018, "The unreasonable effectiveness of quasirandom sequences") through Box and Muller's transform (1958), each with its
/// mirror image and made orthonormal (Gram and Schmidt), so that mean 0, variance 1 and no correlation hold exactly. The same on each run.
/// </summary>
internal static class StandardDraws
{
    /// <summary>Shared, own of skin, own of hair: three coordinates each; strength of the ink: one.</summary>
    public const int Dimensions = 10;

    /// <summary>
    /// Chosen by us: the ends of a 95 % interval rest on the six outermost draws a side; 512 move them by less than a tenth of the
    /// interval and cost twice.
    /// </summary>
    public const int Count = 256;

    private static readonly double[] Draws = Draw();

    /// <summary><see cref="Count"/> rows of <see cref="Dimensions"/> values.</summary>
    public static ReadOnlySpan<double> All() => Draws;

    private static double[] Draw()
    {
        Span<double> steps = stackalloc double[Dimensions];
        Steps(steps);
        var draws = new double[Count * Dimensions];
        for (var i = 0; i < Count / 2; i++)
        {
            var row = draws.AsSpan(2 * i * Dimensions, Dimensions);
            for (var j = 0; j < Dimensions; j += 2)
            {
                var radius = Math.Sqrt(-2 * Math.Log(1 - Fraction(0.5 + ((i + 1) * steps[j]))));
                var (sin, cos) = Math.SinCos(2 * Math.PI * Fraction(0.5 + ((i + 1) * steps[j + 1])));
                row[j] = radius * cos;
                row[j + 1] = radius * sin;
            }

            for (var j = 0; j < Dimensions; j++)
            {
                draws[(((2 * i) + 1) * Dimensions) + j] = -row[j];
            }
        }

        Orthonormalise(draws);
        return draws;
    }

    private static void Orthonormalise(double[] draws)
    {
        for (var j = 0; j < Dimensions; j++)
        {
            for (var earlier = 0; earlier < j; earlier++)
            {
                Add(draws, j, earlier, -Product(draws, j, earlier) / Count);
            }

            var scale = Math.Sqrt(Count / Product(draws, j, j));
            Add(draws, j, j, scale - 1);
        }
    }

    /// <summary>Scalar product of two columns.</summary>
    private static double Product(double[] draws, int first, int second)
    {
        var sum = 0.0;
        for (var row = 0; row < draws.Length; row += Dimensions)
        {
            sum += draws[row + first] * draws[row + second];
        }

        return sum;
    }

    private static void Add(double[] draws, int to, int from, double factor)
    {
        for (var row = 0; row < draws.Length; row += Dimensions)
        {
            draws[row + to] += factor * draws[row + from];
        }
    }

    /// <summary>Powers of 1/φ, where φ solves x^(d+1) = x + 1.</summary>
    private static void Steps(Span<double> steps)
    {
        var ratio = 2.0;
        for (var i = 0; i < 60; i++)
        {
            ratio = Math.Pow(1 + ratio, 1.0 / (Dimensions + 1));
        }

        for (var j = 0; j < Dimensions; j++)
        {
            steps[j] = Math.Pow(ratio, -(j + 1));
        }
    }

    private static double Fraction(double value) => value - Math.Floor(value);
}
