using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SmpColourMatch.Imaging.Filters;

namespace SmpColourMatch.Core.Measurement.Shading;

/// <summary>The pieces of one region as the fit of light needs them: columns, four pieces at a time.</summary>
internal sealed class LitPieces
{
    /// <summary>Sums that a round takes: of weight · row · rowᵀ with row = (nx, ny, nz − 1, 1), the upper triangle row by row, then of weight · row · light.</summary>
    public const int Sums = 14;

    private const int Lanes = 4;

    // Filled up to whole vectors with pieces of no weight.
    private readonly double[] _x;
    private readonly double[] _y;
    private readonly double[] _z;
    private readonly double[] _light;
    private readonly double[] _weight;
    private readonly double[] _residuals;
    private readonly float[] _scratch;

    /// <param name="cells">At least one.</param>
    /// <param name="lightOf">Light of a piece.</param>
    /// <param name="weight">Of the region.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public LitPieces(IReadOnlyList<ShadedCell> cells, Func<Vector3, double> lightOf, double weight)
    {
        var padded = (cells.Count + Lanes - 1) / Lanes * Lanes;
        (_x, _y, _z) = (new double[padded], new double[padded], new double[padded]);
        (_light, _weight, _residuals) = (new double[padded], new double[padded], new double[padded]);
        _scratch = new float[cells.Count];
        for (var i = 0; i < cells.Count; i++)
        {
            var normal = cells[i].Normal;
            (_x[i], _y[i], _z[i]) = (normal.X, normal.Y, normal.Z - 1);
            _light[i] = lightOf(cells[i].Light);
            _weight[i] = weight * Math.Sqrt(Math.Clamp(normal.Z, 0.1, 1));
            MeanNormal += normal / cells.Count;
        }
    }

    public int Count => _scratch.Length;

    public Vector3 MeanNormal { get; }

    /// <summary>Median light of the pieces, each brought to what faces the camera.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Level(Vector3 slope)
    {
        for (var i = 0; i < _scratch.Length; i++)
        {
            _scratch[i] = (float)(
                _light[i] / Math.Max(1 + (slope.X * _x[i]) + (slope.Y * _y[i]) + (slope.Z * _z[i]), 0.1)
            );
        }

        return Quantile.OfRank(_scratch, _scratch.Length / 2, out _);
    }

    /// <summary>The light that this share of the pieces does not pass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Light(double share)
    {
        for (var i = 0; i < _scratch.Length; i++)
        {
            _scratch[i] = (float)_light[i];
        }

        return Quantile.OfRank(_scratch, (int)(share * (_scratch.Length - 1)), out _);
    }

    /// <summary>Robust deviation of light over level from the model, 1 + slope · (n − z).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Deviation(Vector3 slope, double level)
    {
        var (sx, sy, sz) = (
            Vector256.Create((double)slope.X),
            Vector256.Create((double)slope.Y),
            Vector256.Create((double)slope.Z)
        );
        var levels = Vector256.Create(level);
        for (var i = 0; i < _residuals.Length; i += Lanes)
        {
            var model =
                Vector256<double>.One
                + (sx * Vector256.LoadUnsafe(ref _x[i]))
                + (sy * Vector256.LoadUnsafe(ref _y[i]))
                + (sz * Vector256.LoadUnsafe(ref _z[i]));
            ((Vector256.LoadUnsafe(ref _light[i]) / levels) - model).StoreUnsafe(ref _residuals[i]);
        }

        for (var i = 0; i < _scratch.Length; i++)
        {
            _scratch[i] = (float)Math.Abs(_residuals[i]);
        }

        return 1.4826 * Quantile.OfRank(_scratch, _scratch.Length / 2, out _);
    }

    /// <summary>Adds up the normal equations about the residuals of the last <see cref="Deviation"/>.</summary>
    /// <param name="level">As given there.</param>
    /// <param name="darker">Residual at which darker pieces lose half their weight, above 0.</param>
    /// <param name="lighter">The same for lighter ones.</param>
    /// <param name="sums">See <see cref="Sums"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Sum(double level, double darker, double lighter, Span<double> sums)
    {
        var (xx, xy, xz, x, yy, yz, y) = default((
            Vector256<double>,
            Vector256<double>,
            Vector256<double>,
            Vector256<double>,
            Vector256<double>,
            Vector256<double>,
            Vector256<double>
        ));
        var (zz, z, all, lx, ly, lz, l) = default((
            Vector256<double>,
            Vector256<double>,
            Vector256<double>,
            Vector256<double>,
            Vector256<double>,
            Vector256<double>,
            Vector256<double>
        ));
        var (dark, light, levels) = (Vector256.Create(darker), Vector256.Create(lighter), Vector256.Create(level));
        for (var i = 0; i < _residuals.Length; i += Lanes)
        {
            var residual = Vector256.LoadUnsafe(ref _residuals[i]);
            var t =
                residual
                / Vector256.ConditionalSelect(Vector256.LessThan(residual, Vector256<double>.Zero), dark, light);
            var w = Vector256.LoadUnsafe(ref _weight[i]) / (Vector256<double>.One + (t * t));
            var (nx, ny, nz) = (
                Vector256.LoadUnsafe(ref _x[i]),
                Vector256.LoadUnsafe(ref _y[i]),
                Vector256.LoadUnsafe(ref _z[i])
            );
            var (wx, wy, wz) = (w * nx, w * ny, w * nz);
            var seen = Vector256.LoadUnsafe(ref _light[i]) / levels;
            xx += wx * nx;
            xy += wx * ny;
            xz += wx * nz;
            x += wx;
            yy += wy * ny;
            yz += wy * nz;
            y += wy;
            zz += wz * nz;
            z += wz;
            all += w;
            lx += wx * seen;
            ly += wy * seen;
            lz += wz * seen;
            l += w * seen;
        }

        ReadOnlySpan<Vector256<double>> vectors = [xx, xy, xz, x, yy, yz, y, zz, z, all, lx, ly, lz, l];
        for (var i = 0; i < Sums; i++)
        {
            sums[i] = Vector256.Sum(vectors[i]);
        }
    }
}
