using System.Diagnostics;
using SmpColourMatch.Core.Matching.Coverage;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Core.Pigments;

namespace SmpColourMatch.Benchmarks;

/// <summary>Time of a coverage survey of 24 pigments over 10 000 clients, population included, on one core.</summary>
internal static class CoverageBenchmark
{
    private const int Runs = 5;
    private const int Clients = 10_000;

    public static int Run(string[] arguments)
    {
        var catalogue = Catalogue();
        var times = new double[Runs];
        Console.WriteLine("run  process seconds  served  nearest  gap   smallest set");
        for (var i = 0; i < Runs; i++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            var result = CoverageSurvey.Run(catalogue, SampledPopulation.Build(Clients));
            times[i] = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
            Console.WriteLine(
                $"{i + 1, 3}  {times[i], 15:0.00}  {100 * result.Share(ClientStatus.Served), 5:0.0}%  {100 * result.Share(ClientStatus.HueOutOfReach), 6:0.0}%  {100 * result.Share(ClientStatus.Gap), 3:0.0}%  {result.SmallestSet.Count} of {catalogue.Pigments.Count}{(result.SmallestSetIsProven ? "" : " (not proven)")}"
            );
        }

        Array.Sort(times);
        Console.WriteLine(
            $"median {times[Runs / 2]:0.00} s of processor time for {catalogue.Pigments.Count} pigments x {Clients} clients (wanted: 5 s or less)"
        );
        return times[Runs / 2] <= 5 ? 0 : 1;
    }

    /// <summary>Six hues at four strengths each, all from neat to 1:60.</summary>
    private static PigmentCatalogue Catalogue()
    {
        var card = new DrawdownModel();
        DrawdownInk[] hues =
        [
            new(1),
            new(1, 0.6),
            new(1, 1.5),
            new(1, 2, 1, 3),
            new(1, 2.2, 0.3, 4),
            new(1, 2, 1.5, 2),
        ];
        var pigments = new List<Pigment>();
        foreach (var hue in hues)
        {
            foreach (var strength in (double[])[3, 6, 12, 24])
            {
                pigments.Add(
                    new Pigment
                    {
                        Id = $"ink-{pigments.Count + 1}",
                        Name = $"Ink {pigments.Count + 1}",
                        Form = PigmentForm.Concentrate,
                        Dilutions =
                        [
                            .. ((double[])[0, 1, 3, 7, 15, 30, 60]).Select(n => new MeasuredDilution(
                                n,
                                card.Predict(hue with { Density = strength }, n),
                                null,
                                null
                            )),
                        ],
                        Allowed = new AllowedDilutions(0, 60, 1),
                    }
                );
            }
        }

        return new PigmentCatalogue("benchmark", CatalogueBasis.Modelled, null, null, pigments);
    }
}
