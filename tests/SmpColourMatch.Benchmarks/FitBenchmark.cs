using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Core.Pigments;
using SmpColourMatch.Core.Pigments.Fitting;
using SmpColourMatch.Tests.Pigments.Fitting;

namespace SmpColourMatch.Benchmarks;

/// <summary>How well inks are found back: through noise from four dilutions, and real paints by their residuals. Argument: the paint table.</summary>
internal static class FitBenchmark
{
    private const int Trials = 200;
    private static readonly double[] Dilutions = [6, 12, 25, 50];
    private static readonly Lab White = new(95.2, -0.3, 1.8);
    private static readonly Lab Black = new(12, 0.2, -0.3);
    private static readonly MeasurementConditions Cards = new("45/0", null, new Substrate("white", White), null)
    {
        BlackSubstrate = new Substrate("black", Black),
    };

    public static int Run(string[] arguments)
    {
        Console.WriteLine(
            $"{Dilutions.Length} dilutions, noise dE00 0.3, {Trials} trials each: within D 10 % and alpha 0.15; 95 % intervals that hold D, alpha; half width of alpha's; flagged as weakly determined"
        );
        foreach (
            var (spectra, declared) in ((bool Spectra, bool Declared)[])[(false, false), (false, true), (true, true)]
        )
        {
            Console.WriteLine(
                $"{(spectra ? "with spectra" : "Lab only")}, colourants {(declared ? "declared" : "not declared")}"
            );
            foreach (
                var ink in (DrawdownInk[])
                    [
                        new(20),
                        new(20, 0.6),
                        new(20, 1.5),
                        new(8),
                        new(12, 1, 0.5, 0),
                        new(12, 1.2, 0.8, 0),
                        new(10, 1.2, 0, 2),
                        new(10, 1, 0.2, 0.5),
                        new(8, 1.6, 0.6, 1.2),
                        new(8, 2, 1, 3),
                        new(5, 2.2, 0.3, 4),
                    ]
            )
            {
                Noise(ink.ToString()[13..^2], _ => ink, spectra, declared);
            }

            Noise("drawn: alpha 1 +- 0.25, and both oxides", Drawn, spectra, declared);
            Noise(
                "drawn: the same with alpha even from 0.6 to 1.5",
                random => Drawn(random) with { Alpha = 0.6 + (0.9 * random.NextDouble()) },
                spectra,
                declared
            );
        }

        var table =
            arguments.Length > 0
                ? arguments[0]
                : "../shared/data/reference/paint/golden_heavy_body_KS_unicolour_380_10nm.csv";
        if (!File.Exists(table))
        {
            Console.WriteLine($"no paints: {table} is not here");
            return 0;
        }

        Console.WriteLine(
            "real paints in clear medium over a white and a black card, two-constant fit of carbon and iron oxides"
        );
        foreach (
            var paint in File.ReadLines(table)
                .First()
                .Split(',')
                .Where(name => name.EndsWith("_K", StringComparison.Ordinal))
        )
        {
            var fit = LadderFitter.Fit(PaintLadder.Read(table, paint[..^2], White, Black), Cards);
            Console.WriteLine(
                $"  {paint[..^2], -26} mean dE00 {fit.MeanDeltaE00, 6:0.00}  worst {fit.MaxDeltaE00, 6:0.00}  D {fit.Ink.Density, 7:0.00}  s {fit.Scattering!.Value, 7:0.00}"
            );
        }

        return 0;
    }

    /// <summary>Brown inks as they may be: strength 12, red 0.5 and yellow 1, each within a factor of about 2, on a usual carbon. Chosen by us; no maker tells.</summary>
    private static DrawdownInk Drawn(Random random)
    {
        return new(
            12 * Math.Exp(0.4 * Normal()),
            1 + (0.25 * Normal()),
            0.5 * Math.Exp(0.6 * Normal()),
            Math.Exp(0.7 * Normal())
        );

        double Normal() =>
            Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
    }

    private static IReadOnlyList<Colourant> Label(DrawdownInk ink) =>
        [
            new("77266", null),
            .. ink.RedOxide > 0 ? [new Colourant("77491", null)] : Array.Empty<Colourant>(),
            .. ink.YellowOxide > 0 ? [new Colourant("77492", null)] : Array.Empty<Colourant>(),
        ];

    private static void Noise(string name, Func<Random, DrawdownInk> draw, bool spectra, bool declared)
    {
        var card = DrawdownModel.OnCard(White);
        var random = new Random(11);
        var (strength, hue, heldStrength, heldHue, weak, width) = (0, 0, 0, 0, 0, 0.0);
        for (var trial = 0; trial < Trials; trial++)
        {
            var ink = draw(random);
            var pigment = new Pigment
            {
                Id = "planted",
                Name = "Planted",
                Form = PigmentForm.Concentrate,
                Colourants = declared ? Label(ink) : [],
                Dilutions = [.. Dilutions.Select(n => Noisy(card.Reflectance(ink, n), n, spectra, random))],
            };
            var fit = LadderFitter.Fit(pigment, Cards);
            strength += Math.Abs((fit.Ink.Density / ink.Density) - 1) <= 0.1 ? 1 : 0;
            hue += Math.Abs(fit.Ink.Alpha - ink.Alpha) <= 0.15 ? 1 : 0;
            heldStrength += fit.Density.Low <= ink.Density && ink.Density <= fit.Density.High ? 1 : 0;
            heldHue += fit.Alpha.Low <= ink.Alpha && ink.Alpha <= fit.Alpha.High ? 1 : 0;
            width += (fit.Alpha.High - fit.Alpha.Low) / 2;
            weak += fit.HueIsWeak ? 1 : 0;
        }

        Console.WriteLine(
            $"  {name}:  D {Share(strength)}  alpha {Share(hue)}  holds D {Share(heldStrength)}  alpha {Share(heldHue)}  +- {width / Trials, 4:0.00}  weak {Share(weak)}"
        );

        static string Share(int count) => $"{100.0 * count / Trials, 5:0.0} %";
    }

    /// <summary>Noise of ΔE00 about 0.3: in Lab in any direction, in a spectrum smooth over 100 nm and scaled to the same.</summary>
    private static MeasuredDilution Noisy(Spectrum clean, double parts, bool spectra, Random random)
    {
        var lab = Illuminant.D65.ToLab(clean);
        if (!spectra)
        {
            return new MeasuredDilution(parts, lab + (0.3 * Direction(random)), new LabSd(0.2, 0.2, 0.2), null);
        }

        double[] waves = [.. Enumerable.Range(0, 4).Select(_ => random.NextDouble() - 0.5)];
        var error = Enumerable
            .Range(0, Spectrum.Count)
            .Select(i =>
                waves[0]
                + (waves[1] * Math.Cos(Math.PI * i / 10))
                + (waves[2] * Math.Sin(Math.PI * i / 10))
                + (waves[3] * Math.Cos(Math.PI * i / 5))
            )
            .ToArray();
        var trial = With(0.01);
        var noisy = With(0.01 * 0.3 / DeltaE00.Between(lab, trial.ToLab(Illuminant.D65)));
        return new MeasuredDilution(parts, noisy.ToLab(Illuminant.D65), new LabSd(0.2, 0.2, 0.2), noisy);

        ReflectanceSpectrum With(double size) =>
            new(400, 10, [.. error.Select((e, i) => Math.Clamp(clean[i] * (1 + (size * e)), 0, 1.1))]);
    }

    private static Lab Direction(Random random)
    {
        var lab = new Lab(random.NextDouble() - 0.5, random.NextDouble() - 0.5, random.NextDouble() - 0.5);
        return 1 / Math.Sqrt((lab.L * lab.L) + (lab.A * lab.A) + (lab.B * lab.B)) * lab;
    }
}
