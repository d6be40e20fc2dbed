using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Calibration.Correction;

/// <summary>The 3 × 3 from light that a camera sees to linear sRGB under D65 that is right on skin and hair; the chart's patches only hold the rest down.</summary>
internal sealed class AimMatrix
{
    /// <summary>Weights of all skins, all hairs, all patches. Chosen by us: more for the patches costs skin under lamps other than D65.</summary>
    private const double SkinShare = 1;

    private const double HairShare = 0.5;

    private const double ChartShare = 0.03;

    private readonly SeenSpectra _aims;
    private readonly double[] _weights;

    public AimMatrix(IReadOnlyList<Spectrum> chart)
    {
        var family = CameraFamily.Shared;
        _aims = new SeenSpectra([.. family.Skins, .. family.Hairs, .. chart]);
        _weights = new double[_aims.Count];
        for (var i = 0; i < _weights.Length; i++)
        {
            var share =
                i < family.Skins.Length ? SkinShare / family.Skins.Length
                : i < family.Skins.Length + family.Hairs.Length ? HairShare / family.Hairs.Length
                : ChartShare / chart.Count;
            // Errors count as the eye sees them.
            var slope = LightScale.Slope(_aims.Truth[i].ToXyz().Y);
            _weights[i] = share * slope * slope;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Matrix3 For(ReadOnlySpan<double> theta)
    {
        var seen = _aims.Light(theta);
        var (s, x, y, z) = (default(Moments), default(Xyz), default(Xyz), default(Xyz));
        for (var i = 0; i < _weights.Length; i++)
        {
            var light = new Xyz(seen[3 * i], seen[(3 * i) + 1], seen[(3 * i) + 2]);
            var scaled = _weights[i] * light;
            s = s.Plus(light, scaled);
            (x, y, z) = (
                x + (_aims.Truth[i].R * scaled),
                y + (_aims.Truth[i].G * scaled),
                z + (_aims.Truth[i].B * scaled)
            );
        }

        var inverse = s.Inverse();
        var (red, green, blue) = (inverse.Apply(x), inverse.Apply(y), inverse.Apply(z));
        return new Matrix3(red.X, red.Y, red.Z, green.X, green.Y, green.Z, blue.X, blue.Y, blue.Z);
    }

    /// <summary>Σ w·v·vᵀ.</summary>
    private readonly record struct Moments(double Xx, double Xy, double Xz, double Yy, double Yz, double Zz)
    {
        public Moments Plus(Xyz v, Xyz scaled) =>
            new(
                Xx + (v.X * scaled.X),
                Xy + (v.X * scaled.Y),
                Xz + (v.X * scaled.Z),
                Yy + (v.Y * scaled.Y),
                Yz + (v.Y * scaled.Z),
                Zz + (v.Z * scaled.Z)
            );

        public Matrix3 Inverse() => new Matrix3(Xx, Xy, Xz, Xy, Yy, Yz, Xz, Yz, Zz).Inverse();
    }
}
