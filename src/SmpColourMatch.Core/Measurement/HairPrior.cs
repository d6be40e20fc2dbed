using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Measurement;

/// <summary>What is known of hair colour before a photo is looked at; it keeps weak evidence, stubble over skin, from giving a colour that no hair has.</summary>
internal static class HairPrior
{
    /// <summary>
    /// Lightness of pigmented hair: centre and one sd. Chosen by us: the named hairs of optics.md from black (13.5) to light brown (46.1) lie
    /// within about one sd. A wider prior lets the shading of the head pass for hair colour.
    /// </summary>
    private const double CentreL = 34;

    private const double SdL = 20;

    /// <summary>Spread of a* and b* of natural hair around the line of browns at one lightness; red hair lies within two. Chosen by us from the named hairs.</summary>
    private const double SdA = 2;

    private const double SdB = 4;

    /// <summary>Draws a lightness towards what hair has, by the doubts of both; hue follows from the line of browns.</summary>
    /// <param name="lightness">L* as unmixed, any value.</param>
    /// <param name="sd">Its standard deviation in L*, above 0.</param>
    public static (Lab Lab, LabSd Sd) Combine(double lightness, double sd)
    {
        var trust = SdL * SdL / ((SdL * SdL) + (sd * sd));
        var combined = CentreL + (trust * (lightness - CentreL));
        return (OnLineOfBrowns(combined), new LabSd(Math.Sqrt(trust) * sd, SdA, SdB));
    }

    /// <summary>The colour of black, brown, blond and white hair of that lightness, between the named hairs.</summary>
    private static Lab OnLineOfBrowns(double lightness)
    {
        Lab? before = null;
        foreach (var id in (ReadOnlySpan<string>)["black", "dark-brown", "mid-brown", "light-brown", "blond", "grey"])
        {
            var hair = new HairModel(NamedHair.Find(id)!.Parameters).Lab();
            if (hair.L >= lightness)
            {
                return before is { } dark ? dark + ((lightness - dark.L) / (hair.L - dark.L) * (hair - dark)) : hair;
            }

            before = hair;
        }

        return before!.Value;
    }
}
