using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Renderer.Cameras;

/// <summary>
/// A family of sensors like real ones, without being any of them: each channel a bell with flanks of its own widths, side lobes where real
/// filters leak, behind filters against ultraviolet and infrared. Peaks, half heights and leaks are drawn so that their 5th to 95th
/// percentiles cover those of the 52 cameras of rawtoaces (Apache-2.0); see docs/figures.md for how near.
/// </summary>
internal static class SensorFamily
{
    public static Sensitivities Draw(ulong seed)
    {
        var random = RandomStream.For(seed, 11);
        var infrared = random.Between(655, 685);
        var infraredWidth = random.Between(7, 13);
        var ultraviolet = random.Between(405, 425);
        var ultravioletWidth = random.Between(4, 10);

        var redPeak = random.Between(590, 604);
        var (redLeft, redRight) = (random.Between(17, 23), random.Between(30, 42));
        var redFoot = random.Between(0.03, 0.22);
        var redBlue = random.Between(0.01, 0.06);
        var greenPeak = random.Between(518, 536);
        var (greenLeft, greenRight) = (random.Between(29, 37), random.Between(38, 48));
        var greenBlue = random.Between(0.01, 0.09);
        var bluePeak = random.Between(452, 468);
        var (blueLeft, blueRight) = (random.Between(26, 40), random.Between(30, 38));
        var blueFoot = random.Between(0.02, 0.1);

        return new Sensitivities(
            $"drawn-{seed:x16}",
            Make(nm =>
                Bell(nm, redPeak, redLeft, redRight)
                + (redFoot * Bell(nm, 535, 28, 30))
                + (redBlue * Bell(nm, 440, 25, 35))
            ),
            Make(nm => Bell(nm, greenPeak, greenLeft, greenRight) + (greenBlue * Bell(nm, 445, 30, 30)) + 0.01),
            Make(nm => Bell(nm, bluePeak, blueLeft, blueRight) + (blueFoot * Bell(nm, 530, 20, 30)) + 0.008)
        );

        Spectrum Make(Func<double, double> filter)
        {
            var samples = new double[Spectrum.Count];
            for (var i = 0; i < samples.Length; i++)
            {
                double nm = Spectrum.Wavelength(i);
                samples[i] =
                    filter(nm)
                    / (1 + Math.Exp((nm - infrared) / infraredWidth))
                    / (1 + Math.Exp((ultraviolet - nm) / ultravioletWidth));
            }

            return new Spectrum(samples);
        }
    }

    /// <summary>1 at the peak, with a Gaussian flank of its own sd on each side.</summary>
    private static double Bell(double nm, double peak, double left, double right)
    {
        var x = (nm - peak) / (nm < peak ? left : right);
        return Math.Exp(-0.5 * x * x);
    }
}
