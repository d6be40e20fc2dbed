namespace SmpColourMatch.Core.Colorimetry;

/// <summary>A light, and how it and the 2° observer weigh a reflectance spectrum.</summary>
public sealed class Illuminant
{
    private readonly double[] _x;
    private readonly double[] _y;
    private readonly double[] _z;

    /// <param name="name">Name for people.</param>
    /// <param name="power">Relative spectral power; the scale does not matter.</param>
    /// <exception cref="ArgumentException">The power is negative somewhere, or gives no light at all.</exception>
    public Illuminant(string name, Spectrum power)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(power);
        var luminance = Spectrum.Dot(power.Padded, StandardObserver.Y.Padded);
        if (IsNegativeAnywhere(power) || !(luminance > 0))
        {
            throw new ArgumentException("Power must be nowhere negative and somewhere positive.", nameof(power));
        }

        Name = name;
        Power = power;
        _x = Weights(StandardObserver.X);
        _y = Weights(StandardObserver.Y);
        _z = Weights(StandardObserver.Z);
        White = new Xyz(Sum(_x), 1, Sum(_z));

        double[] Weights(Spectrum sensitivity)
        {
            var weights = new double[Spectrum.PaddedCount];
            for (var i = 0; i < Spectrum.Count; i++)
            {
                weights[i] = power.Padded[i] * sensitivity.Padded[i] / luminance;
            }

            return weights;
        }
    }

    /// <summary>Daylight, 6504 K (CIE 15:2018, relative spectral power of standard illuminant D65).</summary>
    public static Illuminant D65 { get; } =
        new(
            "D65",
            new([
                82.755,
                91.486,
                93.432,
                86.682,
                104.865,
                117.008,
                117.812,
                114.861,
                115.923,
                108.811,
                109.354,
                107.802,
                104.79,
                107.689,
                104.405,
                104.046,
                100,
                96.334,
                95.788,
                88.686,
                90.006,
                89.599,
                87.699,
                83.289,
                83.699,
                80.027,
                80.215,
                82.278,
                78.284,
                69.721,
                71.609,
            ])
        );

    /// <summary>Daylight, 5003 K (CIE 15:2018, relative spectral power of illuminant D50): the light of printers' Lab.</summary>
    public static Illuminant D50 { get; } =
        new(
            "D50",
            new([
                49.308,
                56.513,
                60.034,
                57.818,
                74.825,
                87.247,
                90.612,
                91.368,
                95.109,
                91.963,
                95.724,
                96.613,
                97.129,
                102.099,
                100.755,
                102.317,
                100,
                97.735,
                98.918,
                93.499,
                97.688,
                99.269,
                99.042,
                95.722,
                98.857,
                95.667,
                98.19,
                103.003,
                99.133,
                87.381,
                91.604,
            ])
        );

    /// <summary>Incandescent light, 2856 K (CIE 15:2018, relative spectral power of standard illuminant A).</summary>
    public static Illuminant A { get; } =
        new(
            "A",
            new([
                14.708,
                17.675,
                20.995,
                24.671,
                28.703,
                33.086,
                37.812,
                42.869,
                48.242,
                53.913,
                59.861,
                66.064,
                72.496,
                79.133,
                85.947,
                92.912,
                100,
                107.184,
                114.436,
                121.731,
                129.043,
                136.346,
                143.618,
                150.836,
                157.979,
                165.028,
                171.963,
                178.769,
                185.429,
                191.931,
                198.261,
            ])
        );

    /// <summary>A phosphor-converted blue LED, 4103 K (CIE 15:2018, relative spectral power of illuminant LED-B3).</summary>
    public static Illuminant LedB3 { get; } =
        new(
            "LED-B3",
            new([
                0.05,
                0.25,
                1.2,
                4.24,
                12.11,
                18.87,
                9.9,
                6.02,
                5.17,
                6.77,
                8.94,
                10.52,
                11.51,
                12.37,
                13.31,
                14.26,
                15.08,
                15.72,
                16.18,
                16.5,
                16.5,
                16,
                14.96,
                13.48,
                11.71,
                9.85,
                8.04,
                6.42,
                5.02,
                3.88,
                2.95,
            ])
        );

    public string Name { get; }

    public Spectrum Power { get; }

    /// <summary>XYZ of a perfect white under this light, from plain sums over the 31 samples; Y = 1.</summary>
    public Xyz White { get; }

    /// <summary>XYZ of a reflectance under this light; Y = 1 for a perfect white.</summary>
    public Xyz ToXyz(Spectrum reflectance)
    {
        ArgumentNullException.ThrowIfNull(reflectance);
        return ToXyz(reflectance.Padded);
    }

    /// <summary>Lab of a reflectance under this light, relative to its own <see cref="White"/>.</summary>
    public Lab ToLab(Spectrum reflectance) => ToXyz(reflectance).ToLab(White);

    internal Xyz ToXyz(ReadOnlySpan<double> padded) =>
        new(Spectrum.Dot(padded, _x), Spectrum.Dot(padded, _y), Spectrum.Dot(padded, _z));

    internal Lab ToLab(ReadOnlySpan<double> padded) => ToXyz(padded).ToLab(White);

    private static bool IsNegativeAnywhere(Spectrum power)
    {
        foreach (var sample in power.Samples)
        {
            if (sample < 0)
            {
                return true;
            }
        }

        return false;
    }

    private static double Sum(double[] weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        return sum;
    }
}
