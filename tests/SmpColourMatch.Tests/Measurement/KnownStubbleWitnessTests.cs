using System.Numerics;
using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Core.Measurement.Shading;
using SmpColourMatch.Core.Segmentation;

namespace SmpColourMatch.Tests.Measurement;

/// <summary>Skin of light 0.3 in even light, and fields of stubble beside it.</summary>
public sealed class KnownStubbleWitnessTests
{
    private const double Skin = 0.3;

    private static readonly TwoColours Colours = new(new Vector3(0.5f, 0.3f, 0.2f), 0);

    private static readonly FacingLight Even = new(Vector3.Zero, Skin, 0.08, 0.4, Skin);

    private static FacingLight Weigh(double field, float white = 0, int count = 40)
    {
        var light = (Colours.Diffuse * (float)(Skin * field)) + new Vector3(white);
        var cells = Enumerable
            .Range(0, count)
            .Select(place => new ShadedCell(Region.Stubble, light, Vector3.UnitZ, place))
            .ToArray();
        return StubbleWitness.Weigh(Even, Colours, cells, SurfaceFacing.Camera, 400);
    }

    [Theory]
    [InlineData(0.9)]
    [InlineData(0.8)]
    [InlineData(0.5)]
    [InlineData(0.2)]
    public void A_field_darker_than_skin_moves_it_little(double field)
    {
        var found = Weigh(field);
        Assert.InRange(found.Skin, 0.95 * Skin, 1.001 * Skin);
        Assert.Equal(Even.Misfit, found.Misfit);
    }

    [Fact]
    public void The_denser_a_field_may_be_the_less_it_tells() =>
        Assert.True(Weigh(0.3).Skin > Weigh(0.65).Skin && Weigh(0.65).Skin < Weigh(0.85).Skin);

    [Fact]
    public void White_hairs_among_the_stubble_do_not_make_the_skin_light() =>
        Assert.Equal(Weigh(0.8).Skin, Weigh(0.8, white: 0.1f).Skin, 1e-6);

    [Fact]
    public void Skin_darker_than_skin_under_stubble_lies_in_shade()
    {
        var found = Weigh(2);
        Assert.InRange(found.Skin, 1.5 * Skin, 2 * Skin);
        Assert.InRange(found.Misfit, 0.3, 0.4);
    }

    [Fact]
    public void A_field_as_light_as_skin_moves_it_a_little()
    {
        var found = Weigh(1);
        Assert.InRange(found.Skin, 1.01 * Skin, 1.08 * Skin);
        Assert.Equal(Even.Misfit, found.Misfit);
    }

    [Fact]
    public void A_few_pieces_tell_nothing() => Assert.Equal(Even, Weigh(2, count: 10));
}
