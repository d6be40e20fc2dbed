using System.Runtime.CompilerServices;

namespace SmpColourMatch.Core.Calibration.Correction;

/// <summary>From light of the file to light in the scene, a channel at a time: ln(light / light of the file) is a smooth curve, a gain and a power; then the flare is taken off.</summary>
internal sealed class ToneInverse
{
    private readonly double[] _curve;
    private readonly double[] _gain = new double[3];
    private readonly double[] _offset = new double[3];
    private readonly double[] _power = new double[3];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ToneInverse(ReadOnlySpan<double> theta)
    {
        var family = CameraFamily.Shared;
        _curve = [.. family.MeanCurve];
        for (var k = 0; k < FitLayout.Curves; k++)
        {
            var weight = theta[FitLayout.Curve + k];
            for (var i = 0; i < _curve.Length; i++)
            {
                _curve[i] += weight * family.Curves[k][i];
            }
        }

        for (var c = 0; c < 3; c++)
        {
            _gain[c] = FitPriors.Gain * theta[FitLayout.Gain + c];
            _offset[c] = FitPriors.OffsetMean + (FitPriors.Offset * theta[FitLayout.Offset + c]);
            _power[c] = FitPriors.Slope * theta[FitLayout.Slope + c];
        }
    }

    /// <summary>Light in the scene, flare included; 1 = a perfect white in the middle of the chart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double WithFlare(int channel, double value)
    {
        var (low, share) = Place(value);
        var curve = _curve[low] + (share * (_curve[low + 1] - _curve[low]));
        return value * Math.Exp(curve + _gain[channel] + (_power[channel] * Level(value)));
    }

    public double Light(int channel, double value) => WithFlare(channel, value) - _offset[channel];

    /// <summary>The value of the file that gives this light, 0–1.5; by halving.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Invert(int channel, double light)
    {
        var (low, high) = (0.0, 1.5);
        for (var i = 0; i < 40; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Light(channel, middle) < light ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    /// <summary>What one sd of a curve's component changes of ln(light), at a value of the file.</summary>
    public static double Component(int component, int low, double share)
    {
        var curve = CameraFamily.Shared.Curves[component];
        return curve[low] + (share * (curve[low + 1] - curve[low]));
    }

    /// <summary>Place of a value on the curves' grid: evenly in its square root.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (int Low, double Share) Place(double value)
    {
        var last = CameraFamily.Shared.MeanCurve.Length - 1;
        var place = Math.Sqrt(Math.Clamp(value, 0, 1)) * last;
        var low = Math.Min((int)place, last - 1);
        return (low, place - low);
    }

    /// <summary>ln of the value over the pivot of the channels' powers.</summary>
    public static double Level(double value) => Math.Log(Math.Max(value, 1e-6) / FitPriors.SlopePivot);
}
