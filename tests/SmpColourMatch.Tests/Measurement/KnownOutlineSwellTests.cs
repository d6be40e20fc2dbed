using SmpColourMatch.Core.Measurement.Shading;

namespace SmpColourMatch.Tests.Measurement;

/// <summary>The swollen outline against solutions of ∇²u = −1 that are known in closed form.</summary>
public sealed class KnownOutlineSwellTests
{
    [Theory]
    [InlineData(96, 96, 30, 20)]
    [InlineData(96, 72, 40, 33)]
    [InlineData(54, 96, 15, 44)]
    public void AnEllipseSwellsToAHalfEllipsoid(int across, int down, double a, double b)
    {
        var inside = new bool[across * down];
        for (var k = 0; k < inside.Length; k++)
        {
            inside[k] = Share(k) < 1;
        }

        var u = OutlineSwell.Solve(inside, across, down);
        var most = 0.5 / ((1 / (a * a)) + (1 / (b * b)));
        for (var k = 0; k < u.Length; k++)
        {
            // Steps stand for the outline: half a cell of slope.
            Assert.Equal(inside[k] ? most * (1 - Share(k)) : 0, u[k], 0.05 * most);
        }

        double Share(int k)
        {
            var (x, y) = ((k % across) + 0.5 - (across / 2.0), (k / across) + 0.5 - (down / 2.0));
            return (x * x / (a * a)) + (y * y / (b * b));
        }
    }

    [Theory]
    [InlineData(96, 96, 20, 60)]
    [InlineData(96, 33, 0, 12)]
    [InlineData(31, 96, 50, 96)]
    [InlineData(7, 9, 2, 5)]
    public void WhatTheFrameCutsIsNotBent(int across, int down, int from, int to)
    {
        var inside = new bool[across * down];
        Array.Fill(inside, true, from * across, (to - from) * across);
        var u = OutlineSwell.Solve(inside, across, down);
        for (var k = 0; k < u.Length; k++)
        {
            // Of rows between two outlines u = (distance to one) · (distance to the other) / 2; the frame is a mirror.
            var y = k / across;
            var (before, after) = (y + 1.0 - from, to - (double)y);
            before = from == 0 ? after + (2 * y) + 1 : before;
            after = to == down ? before + (2 * (down - y)) - 1 : after;
            var expected = inside[k] ? before * after / 2 : 0;
            Assert.Equal(expected, u[k], Math.Max(1e-3, 0.01 * expected));
        }
    }

    [Fact]
    public void AFrameFullOfHeadIsFlat()
    {
        var inside = new bool[96 * 72];
        Array.Fill(inside, true);
        var u = OutlineSwell.Solve(inside, 96, 72);
        Assert.All(u, value => Assert.Equal(u[0], value, 1e-3 * u[0]));
    }
}
