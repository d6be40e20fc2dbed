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
            var (x, y) = Place(k);
            inside[k] = (x * x / (a * a)) + (y * y / (b * b)) < 1;
        }

        var u = OutlineSwell.Solve(inside, across, down);
        // u is 0 in the middle of the first cells outside: half a cell beyond the outline.
        var (wide, tall) = (a + 0.5, b + 0.5);
        var most = 0.5 / ((1 / (wide * wide)) + (1 / (tall * tall)));
        for (var k = 0; k < u.Length; k++)
        {
            // Steps stand for the outline.
            var (x, y) = Place(k);
            var expected = most * (1 - (x * x / (wide * wide)) - (y * y / (tall * tall)));
            Assert.Equal(inside[k] ? expected : 0, u[k], 0.05 * most);
        }

        (double X, double Y) Place(int k) => ((k % across) + 0.5 - (across / 2.0), (k / across) + 0.5 - (down / 2.0));
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
            Assert.Equal(expected, u[k], Math.Max(1e-3, 0.02 * expected));
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
