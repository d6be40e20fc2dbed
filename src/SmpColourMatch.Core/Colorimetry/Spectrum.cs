using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SmpColourMatch.Core.Colorimetry;

/// <summary>31 samples at 400, 410 … 700 nm: a reflectance (0–1), a power or an observer's sensitivity.</summary>
/// <remarks>Immutable. Kept padded to 32 values, the last 0, so that loops need no remainder.</remarks>
public sealed class Spectrum
{
    public const int Count = 31;
    public const int StartNanometres = 400;
    public const int StepNanometres = 10;

    /// <summary>Samples with their padding: eight vectors of four.</summary>
    internal const int PaddedCount = 32;

    private readonly double[] _padded;

    /// <exception cref="ArgumentException">Not 31 values, or one is not finite.</exception>
    public Spectrum(ReadOnlySpan<double> samples)
    {
        if (samples.Length != Count)
        {
            throw new ArgumentException(
                $"{Count} samples (400–700 nm by 10) expected, got {samples.Length}.",
                nameof(samples)
            );
        }

        for (var i = 0; i < samples.Length; i++)
        {
            if (!double.IsFinite(samples[i]))
            {
                throw new ArgumentException(
                    $"Sample {i} ({Wavelength(i)} nm) is {samples[i]}; finite expected.",
                    nameof(samples)
                );
            }
        }

        _padded = new double[PaddedCount];
        samples.CopyTo(_padded);
    }

    private Spectrum(double[] padded) => _padded = padded;

    public double this[int index] => Samples[index];

    public ReadOnlySpan<double> Samples => _padded.AsSpan(0, Count);

    internal ReadOnlySpan<double> Padded => _padded;

    /// <summary>Wavelength of sample <paramref name="index"/> in nanometres.</summary>
    public static int Wavelength(int index) => StartNanometres + (StepNanometres * index);

    /// <summary>Takes over an array of <see cref="PaddedCount"/> values, the last of which must be 0.</summary>
    internal static Spectrum Adopt(double[] padded) => new(padded);

    /// <summary>Resamples by straight lines between samples; meant for steps of 1, 5, 10 or 20 nm that cover 400–700 nm.</summary>
    /// <param name="startNanometres">Wavelength of the first sample.</param>
    /// <param name="stepNanometres">Distance of samples, above 0.</param>
    /// <param name="samples">The values, at least two.</param>
    /// <exception cref="ArgumentException">The samples do not cover 400–700 nm, or one is not finite.</exception>
    public static Spectrum Resample(double startNanometres, double stepNanometres, ReadOnlySpan<double> samples)
    {
        if (!(stepNanometres > 0) || !double.IsFinite(stepNanometres))
        {
            throw new ArgumentOutOfRangeException(
                nameof(stepNanometres),
                stepNanometres,
                "A step above 0 nm expected."
            );
        }

        var end = startNanometres + (stepNanometres * (samples.Length - 1));
        if (samples.Length < 2 || !(startNanometres <= StartNanometres) || !(end >= Wavelength(Count - 1)))
        {
            throw new ArgumentException(
                $"Samples must cover {StartNanometres}–{Wavelength(Count - 1)} nm; these cover {startNanometres}–{end} nm.",
                nameof(samples)
            );
        }

        Span<double> values = stackalloc double[Count];
        for (var i = 0; i < Count; i++)
        {
            var position = (Wavelength(i) - startNanometres) / stepNanometres;
            var left = Math.Min((int)position, samples.Length - 2);
            var share = position - left;
            values[i] = (samples[left] * (1 - share)) + (samples[left + 1] * share);
        }

        return new Spectrum(values);
    }

    /// <summary>Σ of the products of two padded arrays. Always four lanes, so that every machine adds in the same order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var sum = Vector256<double>.Zero;
        for (var i = 0; i < PaddedCount; i += 4)
        {
            sum += Vector256.Create(left[i..]) * Vector256.Create(right[i..]);
        }

        return sum[0] + sum[1] + (sum[2] + sum[3]);
    }
}
