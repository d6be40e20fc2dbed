using System.Runtime.Intrinsics.X86;
using SmpColourMatch.Imaging.Codecs.Jpeg;

namespace SmpColourMatch.Tests.Imaging.Codecs.Jpeg;

/// <summary>The vector kernels give the bytes of the portable ones, on sane and on absurd input.</summary>
public sealed unsafe class KernelEqualityTests
{
    private const string NeedsAvx2 = "the processor lacks AVX2: the portable kernels are all there is";

    [Theory]
    [InlineData(40)]
    [InlineData(1000)]
    [InlineData(32_767)]
    public void InverseTransforms(int range)
    {
        Assert.SkipUnless(Avx2.IsSupported, NeedsAvx2);
        var random = new Random(range);
        var block = stackalloc short[64];
        var one = new byte[8 * 11];
        var other = new byte[8 * 11];
        for (var trial = 0; trial < 3000; trial++)
        {
            var density = random.Next(1, 65);
            for (var i = 0; i < 64; i++)
            {
                block[i] = (short)(random.Next(64) < density ? random.Next(-range - 1, range + 1) : 0);
            }

            fixed (byte* first = one)
            fixed (byte* second = other)
            {
                InverseDct.Transform(block, first, 11);
                InverseDctAvx2.Transform8(block, second, 11);
                Assert.Equal(one, other);
                ReducedInverseDct.Transform4(block, first, 11);
                InverseDctAvx2.Transform4(block, second, 11);
                Assert.Equal(one, other);
            }
        }
    }

    [Fact]
    public void ColoursOfAllThreeBytes()
    {
        Assert.SkipUnless(Avx2.IsSupported, NeedsAvx2);
        var (cb, cr, y) = (new byte[65_536], new byte[65_536], new byte[65_536]);
        var one = new byte[3 * 65_536];
        var other = new byte[3 * 65_536];
        for (var i = 0; i < 65_536; i++)
        {
            (cb[i], cr[i]) = ((byte)i, (byte)(i >> 8));
        }

        foreach (var light in (byte[])[0, 1, 37, 128, 200, 255])
        {
            y.AsSpan().Fill(light);
            fixed (
                byte* a = y,
                    b = cb,
                    c = cr,
                    first = one,
                    second = other
            )
            {
                ColourConverter.ConvertPortable(a, b, c, first, first + 65_536, first + 131_072, 65_536);
                ColourConverter.Convert(a, b, c, second, second + 65_536, second + 131_072, 65_536);
            }

            Assert.Equal(one, other);
        }
    }

    [Fact]
    public void RowsOfEveryWidth()
    {
        Assert.SkipUnless(Avx2.IsSupported, NeedsAvx2);
        var random = new Random(3);
        for (var width = 1; width < 120; width++)
        {
            var (near, far) = (new byte[width + Upsampler.Slack], new byte[width + Upsampler.Slack]);
            random.NextBytes(near);
            random.NextBytes(far);
            var one = new byte[(2 * width) + Upsampler.Slack];
            var other = new byte[(2 * width) + Upsampler.Slack];
            var sums = new ushort[width + Upsampler.Slack + 2];
            fixed (
                byte* a = near,
                    b = far,
                    first = one,
                    second = other
            )
            fixed (ushort* s = &sums[1])
            {
                Upsampler.WideAndTallPortable(a, b, width, first, s);
                Upsampler.WideAndTall(a, b, width, second, s);
                Assert.Equal(one[..(2 * width)], other[..(2 * width)]);
                Upsampler.WidePortable(a, width, first);
                Upsampler.Wide(a, width, second);
                Assert.Equal(one[..(2 * width)], other[..(2 * width)]);

                var (planes, alsoPlanes) = (new byte[3 * width], new byte[3 * width]);
                fixed (
                    byte* p = planes,
                        q = alsoPlanes
                )
                {
                    ColourConverter.ConvertPortable(a, b, first, p, p + width, p + (2 * width), width);
                    ColourConverter.Convert(a, b, first, q, q + width, q + (2 * width), width);
                }

                Assert.Equal(planes, alsoPlanes);
            }
        }
    }
}
