using System.Globalization;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Core.Pigments;

namespace SmpColourMatch.Tests.Pigments.Fitting;

/// <summary>Drawdowns of a real paint: its published K and S, thinned with clear medium, as a film over two cards.</summary>
internal static class PaintLadder
{
    private static readonly double[] Parts = [1, 3, 7, 15, 30];

    /// <summary>The table's K and S are relative to white paint; this makes the masstone film opaque. Chosen by us.</summary>
    private const double Thickness = 20;

    public static Pigment Read(string path, string paint, Lab white, Lab black)
    {
        var lines = File.ReadLines(path).Select(line => line.Split(',')).ToList();
        var (k, s) = (Array.IndexOf(lines[0], $"{paint}_K"), Array.IndexOf(lines[0], $"{paint}_S"));
        var rows = lines.Skip(1).Where(row => Wavelength(row) is >= 400 and <= 700).ToList();
        var absorption = new double[32];
        var scattering = new double[32];
        for (var i = 0; i < 31; i++)
        {
            absorption[i] = double.Parse(rows[i][k], CultureInfo.InvariantCulture);
            scattering[i] = Math.Max(double.Parse(rows[i][s], CultureInfo.InvariantCulture), 1e-6);
        }

        absorption[31] = scattering[31] = 1e-6;
        return new Pigment
        {
            Id = paint,
            Name = paint,
            Form = PigmentForm.Concentrate,
            Dilutions =
            [
                .. Parts.Select(n =>
                {
                    var over = Film(DrawdownModel.OnCard(white), n);
                    var dark = Film(DrawdownModel.OnCard(black), n);
                    return new MeasuredDilution(n, over.ToLab(Illuminant.D65), null, over)
                    {
                        OverBlack = new CardReading(dark.ToLab(Illuminant.D65), dark),
                    };
                }),
            ],
        };

        ReflectanceSpectrum Film(DrawdownModel card, double n)
        {
            var (r, t) = (new double[32], new double[32]);
            KubelkaMunk.Layer(absorption, scattering, 1, Thickness / (1 + n), r, t);
            return new ReflectanceSpectrum(
                400,
                10,
                [
                    .. Enumerable
                        .Range(0, 31)
                        .Select(i =>
                        {
                            var inner = r[i] + (t[i] * t[i] * card.Card[i] / (1 - (r[i] * card.Card[i])));
                            return 0.005 + (inner * (1 - 0.005 - 0.028) * 0.6 / (1 - (0.4 * inner)));
                        }),
                ]
            );
        }

        static double Wavelength(string[] row) => double.Parse(row[0], CultureInfo.InvariantCulture);
    }
}
