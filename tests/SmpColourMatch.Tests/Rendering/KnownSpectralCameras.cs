using System.Numerics;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Renderer.Cameras;
using SmpColourMatch.Renderer.Lighting;
using SmpColourMatch.Renderer.Scenes;
using SmpColourMatch.Renderer.Surfaces;

namespace SmpColourMatch.Tests.Rendering;

/// <summary>Sensors, matrices and lamps of the generator: what they must give for lights and surfaces whose colours are known.</summary>
public sealed class KnownSpectralCameras
{
    private static readonly SensorDescription Honest = new() { Seed = 3 };

    public static TheoryData<Lamp> Lamps() => [.. Enum.GetValues<Lamp>()];

    [Theory]
    [MemberData(nameof(Lamps))]
    public void White_is_neutral_under_every_lamp(Lamp lamp)
    {
        var sensor = SensorFamily.Draw(Honest.Seed);
        var light = LampTable.Of(lamp);
        var seen = new SensorColours(sensor, light.Power, light.Power);
        var white = ColourMatrix.For(sensor, Honest, light).Apply(seen.OfPaint(Vector3.One));
        Assert.InRange((white - Vector3.One).Length(), 0, 1e-4);
    }

    /// <summary>Colour temperatures as CIE 15:2018 states them, K.</summary>
    [Theory]
    [InlineData(Lamp.A, 2856)]
    [InlineData(Lamp.D50, 5003)]
    [InlineData(Lamp.D75, 7504)]
    [InlineData(Lamp.Fl2, 4230)]
    [InlineData(Lamp.Fl7, 6500)]
    [InlineData(Lamp.Fl11, 4000)]
    [InlineData(Lamp.LedB1, 2733)]
    [InlineData(Lamp.LedB3, 4103)]
    [InlineData(Lamp.LedB5, 6598)]
    public void Lamps_have_their_colour_temperature(Lamp lamp, double kelvin) =>
        Assert.InRange(1e6 / LampTable.MiredOf(LampTable.Of(lamp)), kelvin * 0.97, kelvin * 1.03);

    [Fact]
    public void A_sensor_that_sees_as_the_observer_does_is_colorimetric()
    {
        var observer = new Sensitivities("observer", StandardObserver.X, StandardObserver.Y, StandardObserver.Z);
        var seen = new SensorColours(observer, Illuminant.D65.Power, Illuminant.D65.Power);
        var matrix = ColourMatrix.For(observer, Honest, Illuminant.D65);
        foreach (var (melanosomes, blood) in ((double, double)[])[(0.015, 0.0075), (0.054, 0.014), (0.22, 0.01)])
        {
            var skin = new SkinModel(new SkinParameters(melanosomes, blood)).Reflectance;
            var raw = matrix.Apply(seen.Of(skin));
            var lab = new LinearRgb(raw.X, raw.Y, raw.Z).ToLab();
            Assert.InRange(DeltaE00.Between(Illuminant.D65.ToLab(skin), lab), 0, 0.1);
        }
    }

    [Fact]
    public void Drawn_sensors_see_skin_as_wrongly_as_real_ones()
    {
        var real = MeasuredSensors.Read(SharedData.PathOrSkip("data/reference/camera_ssf/rawtoaces_apache2"));
        var drawn = Enumerable.Range(0, 50).Select(i => SensorFamily.Draw((ulong)i)).ToList();
        var (errorOfReal, errorOfDrawn) = (MedianError(real), MedianError(drawn));
        Assert.InRange(errorOfDrawn / errorOfReal, 0.6, 1.7);
    }

    [Fact]
    public void Departures_of_real_skin_are_of_the_size_of_real_residuals()
    {
        var model = new SkinParameters(0.03, 0.02);
        var plain = Illuminant.D65.ToLab(SkinSpectra.Of(model, null));
        var departed = SkinSpectra.DepartureOf(
            new SkinDescription
            {
                MelanosomeFraction = 0.03,
                BloodFraction = 0.02,
                Departure = new SkinDeparture(1, 1, -1, 1, 1),
            }
        );
        Assert.InRange(DeltaE00.Between(plain, Illuminant.D65.ToLab(SkinSpectra.Of(model, departed))), 1, 8);
    }

    /// <summary>Median ΔE00 of seven skins through the sensor and its own matrix under D65.</summary>
    private static double MedianError(IReadOnlyList<Sensitivities> sensors)
    {
        var errors = new List<double>();
        foreach (var sensor in sensors)
        {
            var seen = new SensorColours(sensor, Illuminant.D65.Power, Illuminant.D65.Power);
            var matrix = ColourMatrix.For(sensor, Honest, Illuminant.D65);
            foreach (var melanosomes in (double[])[0.015, 0.024, 0.037, 0.054, 0.09, 0.16, 0.22])
            {
                var skin = new SkinModel(new SkinParameters(melanosomes, 0.012)).Reflectance;
                var linear = matrix.Apply(seen.Of(skin));
                errors.Add(
                    DeltaE00.Between(Illuminant.D65.ToLab(skin), new LinearRgb(linear.X, linear.Y, linear.Z).ToLab())
                );
            }
        }

        errors.Sort();
        return errors[errors.Count / 2];
    }
}
