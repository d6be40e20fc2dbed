using SmpColourMatch.Imaging.Profiles;

namespace SmpColourMatch.Core.Calibration;

/// <summary>What each code value of one channel means.</summary>
/// <param name="Light">Linear light, 0–1.</param>
/// <param name="Flags"><see cref="ClippingFlags.High"/>, and the bit of <see cref="ClippingFlags.Low"/> where the light is not low.</param>
internal sealed record ChannelTables(float[] Light, byte[] Flags)
{
    /// <summary>Red, green, blue; equal curves share one pair of tables, which spares the powers and the cache.</summary>
    public static ChannelTables[] For(ColourProfile profile, int size)
    {
        var red = Make(profile.Table(0, size));
        return [red, Of(1), Of(2)];

        ChannelTables Of(int channel) =>
            ReferenceEquals(profile.Curves[channel], profile.Curves[0]) ? red : Make(profile.Table(channel, size));
    }

    private static ChannelTables Make(float[] light)
    {
        var flags = new byte[light.Length];
        for (var code = 0; code < flags.Length; code++)
        {
            flags[code] = (byte)(
                (light[code] > ClippingFlags.HighLinear ? ClippingFlags.High : ClippingFlags.None)
                | (light[code] >= ClippingFlags.LowLinear ? ClippingFlags.Low : ClippingFlags.None)
            );
        }

        return new(light, flags);
    }
}
