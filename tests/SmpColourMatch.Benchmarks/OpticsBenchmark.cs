using System.Diagnostics;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Benchmarks;

/// <summary>Times of the colour model on one thread: the first call of the process, then the median of many.</summary>
internal static class OpticsBenchmark
{
    private const int Rounds = 201;
    private const int Pigments = 24;
    private const int Dilutions = 30;

    public static int Run(string[] args)
    {
        var light = ReferenceSkin.All[1].Parameters;
        var lab = new Lab(64.2, 9, 18.3);
        var sd = new LabSd(2, 1.5, 1.5);
        var inks = new InkOptics[Pigments];
        for (var i = 0; i < Pigments; i++)
        {
            inks[i] = new InkOptics(10 + i, 0.5 + (i * 0.05), i % 3 * 0.3, i % 4 * 0.2);
        }

        var dilutions = new double[Dilutions];
        for (var i = 0; i < Dilutions; i++)
        {
            dilutions[i] = i;
        }

        var labs = new Lab[Dilutions];
        var hair = new Lab(24, 3.5, 10);
        Console.WriteLine($"One thread, median of {Rounds}, microseconds; the first call of each compiles it");
        Console.WriteLine($"{"what", -40}{"first", 12}{"warm", 12}");

        // In the order of a match, so that "first" adds up to what a match pays.
        Report("skin inverse: fit", () => SkinInverse.Fit(lab, sd));
        var fit = SkinInverse.Fit(lab, sd);
        Report($"catalogue: {Pigments} x {Dilutions} dots on a new skin", Catalogue);
        Report("skin inverse: refit from near", () => SkinInverse.Refit(new Lab(65, 9.5, 17.5), sd, fit.Parameters));
        Report("skin inverse: linearised", () => fit.ParametersNear(new Lab(65, 9.5, 17.5)));
        Report("skin: reflectance and Lab", () => new SkinModel(light).Lab());
        var dots = new DotModel(light);
        Report("dot: one prediction", () => dots.Predict(InkOptics.CarbonBlack, 6));
        Report("dot: new skin and one prediction", () => new DotModel(light).Predict(InkOptics.CarbonBlack, 6));
        Report("hair inverse", () => HairInverse.Fit(hair, sd));
        var ladder = new DrawdownStep[6];
        for (var i = 0; i < ladder.Length; i++)
        {
            var parts = 10.0 * (i + 1);
            ladder[i] = new DrawdownStep(parts, new DrawdownModel().Predict(new DrawdownInk(18, 1.2, 0.2, 0.1), parts));
        }

        Report("ink inverse, 6 dilutions", () => DrawdownInverse.Fit(ladder, sd));
        return 0;

        void Catalogue()
        {
            var model = new DotModel(light);
            foreach (var ink in inks)
            {
                model.Predict(ink, dilutions, labs);
            }
        }
    }

    private static void Report(string name, Action action)
    {
        var first = Time(action, 1);
        var repeats = (int)Math.Clamp(200 / Time(action, 20), 1, 1000);
        var times = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            times[i] = Time(action, repeats);
        }

        Array.Sort(times);
        Console.WriteLine($"{name, -40}{first, 12:0.0}{times[Rounds / 2], 12:0.00}");
    }

    private static double Time(Action action, int repeats)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < repeats; i++)
        {
            action();
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / repeats;
    }
}
