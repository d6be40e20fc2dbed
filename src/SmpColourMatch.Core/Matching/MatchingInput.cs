using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement;
using static System.FormattableString;

namespace SmpColourMatch.Core.Matching;

/// <summary>Refuses what no measurement can give.</summary>
internal static class MatchingInput
{
    /// <summary>Ten years (optics-testvalues.csv ends there).</summary>
    private const double LastDay = 3650;

    public static void Require(SkinColour skin, HairColour hair, MatchingOptions options)
    {
        Require(skin.Lab, nameof(skin));
        Require(skin.Sd, nameof(skin));
        Require(hair.Lab, nameof(hair));
        Require(hair.Sd, nameof(hair));
        if (options.SharedSd is { } shared)
        {
            Require(shared, nameof(options));
        }

        if (!(options.Day is >= 0 and <= LastDay))
        {
            throw new ArgumentOutOfRangeException(
                nameof(options),
                options.Day,
                Invariant($"Day: 0 to {LastDay} expected.")
            );
        }
    }

    private static void Require(Lab lab, string parameter)
    {
        if (!(lab.L is >= 0 and <= 100) || !(Math.Abs(lab.A) <= 128) || !(Math.Abs(lab.B) <= 128))
        {
            throw new ArgumentOutOfRangeException(parameter, lab, "L* of 0 to 100, a* and b* of -128 to 128 expected.");
        }
    }

    private static void Require(LabSd sd, string parameter)
    {
        if (!(sd.L is >= 0 and <= 50) || !(sd.A is >= 0 and <= 50) || !(sd.B is >= 0 and <= 50))
        {
            throw new ArgumentOutOfRangeException(parameter, sd, "Standard deviations of 0 to 50 expected.");
        }
    }
}
