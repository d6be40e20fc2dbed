using SmpColourMatch.Core.Calibration.Correction;

namespace SmpColourMatch.Core.Estimation;

/// <summary>What one kind of skin and one kind of hair make of a photo: how well they explain it, and what then is true.</summary>
/// <remarks>
/// Linear and normal in ln of linear sRGB. Seen y = (skin 3, hair 3, frame 1) = G·x + errors, where the exposure −k·(u − aim) that the
/// meter sets by the frame's true mean u is put in: u goes with skin and hair by their share in the frame.
/// </remarks>
internal sealed class PairPosterior
{
    private const int Known = 6;
    private const int Light = 3;
    private const int Seen = 7;

    public PairPosterior(ColourNode skin, ColourNode hair, PhotoErrors errors, SeenPhoto seen)
    {
        var prior = new double[Known * Known];
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 3; j++)
            {
                prior[(i * Known) + j] = skin.Covariance[(i * 3) + j];
                prior[((i + 3) * Known) + j + 3] = hair.Covariance[(i * 3) + j];
            }
        }

        var follow = errors.Follow;
        var background = Math.Max(1 - seen.SkinShare - seen.HairShare, 0.02) * MeteringModel.Background;
        var fromSkin = MeteringModel.Shade * seen.SkinShare * skin.Luminance;
        var fromHair = MeteringModel.Shade * seen.HairShare * hair.Luminance;
        var frame = background + fromSkin + fromHair;
        var exposure = -follow * (Math.Log(frame) - MeteringModel.Aim);
        var frameSd = background / frame * MeteringModel.BackgroundSd;
        var frameVariance = (frameSd * frameSd) + (MeteringModel.ShadeSd * MeteringModel.ShadeSd);

        // G, and how the frame's own surprise and the exposure's reach each value.
        var design = new double[Seen * Known];
        Span<double> surprise = stackalloc double[Seen];
        for (var i = 0; i < Seen; i++)
        {
            surprise[i] = i == Known ? 1 - follow : -follow;
            for (var j = 0; j < Known; j++)
            {
                var slope = LogColour.Luminance[j % 3] * (j < 3 ? fromSkin : fromHair) / frame;
                design[(i * Known) + j] = (i == j ? 1 : 0) + (surprise[i] * slope);
            }
        }

        var cross = Product(design, prior, Seen);
        var system = new double[Seen * Seen];
        Span<double> misfit = stackalloc double[Seen];
        for (var i = 0; i < Seen; i++)
        {
            var expected =
                i == Known
                    ? Math.Log(frame) + exposure
                    : (i < 3 ? skin.Mean[i] : hair.Mean[i - 3]) + errors.Mean[i] + exposure;
            misfit[i] = seen.Values[i] - expected;
            for (var j = 0; j < Seen; j++)
            {
                var sum =
                    seen.Noise[(i * Seen) + j]
                    + (surprise[i] * surprise[j] * frameVariance)
                    + (errors.ExposureSd * errors.ExposureSd)
                    + (i < Known && j < Known ? errors.Covariance[(i * Known) + j] : 0);
                for (var k = 0; k < Known; k++)
                {
                    sum += cross[(i * Known) + k] * design[(j * Known) + k];
                }

                system[(i * Seen) + j] = sum;
            }
        }

        // How the photo shows hair: hair as it would be seen, less noise and hair itself.
        var light = new double[Light * Seen];
        var lightPrior = new double[Light * Light];
        for (var k = 0; k < Light; k++)
        {
            var row = Light + k;
            for (var i = 0; i < Seen; i++)
            {
                light[(k * Seen) + i] =
                    system[(row * Seen) + i] - seen.Noise[(row * Seen) + i] - cross[(i * Known) + row];
            }

            for (var l = 0; l < Light; l++)
            {
                // Cov(seen − hair, seen − hair), of which the first row is there already.
                lightPrior[(k * Light) + l] =
                    light[(k * Seen) + Light + l] - cross[(row * Known) + Light + l] + prior[(row * Known) + Light + l];
            }
        }

        // It takes the matrix over: from here on `system` holds the factor, whose diagonal gives the determinant.
        var solver = new SymmetricSystem(system, Seen);
        solver.SolveLower(misfit);
        for (var i = 0; i < Seen; i++)
        {
            LogLikelihood -= (misfit[i] * misfit[i] / 2) + Math.Log(system[(i * Seen) + i]);
        }

        // Half-solved columns of the cross covariance: mean and covariance are their products.
        var halves = new double[Known][];
        for (var k = 0; k < Known; k++)
        {
            halves[k] = new double[Seen];
            for (var i = 0; i < Seen; i++)
            {
                halves[k][i] = cross[(i * Known) + k];
            }

            solver.SolveLower(halves[k]);
        }

        Mean = new double[Known];
        Covariance = prior;
        for (var k = 0; k < Known; k++)
        {
            Mean[k] = (k < 3 ? skin.Mean[k] : hair.Mean[k - 3]) + Dot(halves[k], misfit);
            for (var l = 0; l < Known; l++)
            {
                Covariance[(k * Known) + l] -= Dot(halves[k], halves[l]);
            }
        }

        LightMean = new double[Light];
        LightCovariance = lightPrior;
        var lit = new double[Light][];
        for (var k = 0; k < Light; k++)
        {
            lit[k] = light[(k * Seen)..((k + 1) * Seen)];
            solver.SolveLower(lit[k]);
        }

        for (var k = 0; k < Light; k++)
        {
            LightMean[k] = errors.Mean[Light + k] + exposure + Dot(lit[k], misfit);
            for (var l = 0; l < Light; l++)
            {
                LightCovariance[(k * Light) + l] -= Dot(lit[k], lit[l]);
            }
        }
    }

    public double LogLikelihood { get; }

    /// <summary>ln(shown / true) of hair, three channels.</summary>
    public double[] LightMean { get; }

    /// <summary>3 × 3 of the same.</summary>
    public double[] LightCovariance { get; }

    /// <summary>True skin, then true hair, in ln of linear sRGB.</summary>
    public double[] Mean { get; }

    /// <summary>6 × 6 of the same.</summary>
    public double[] Covariance { get; }

    private static double[] Product(double[] left, double[] square, int rows)
    {
        var product = new double[rows * Known];
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < Known; j++)
            {
                for (var k = 0; k < Known; k++)
                {
                    product[(i * Known) + j] += left[(i * Known) + k] * square[(k * Known) + j];
                }
            }
        }

        return product;
    }

    private static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }
}
