using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Estimation;

/// <summary>A photo as the estimate sees it: skin, hair and frame in ln of linear light, with the measurement's own doubt.</summary>
internal sealed class SeenPhoto
{
    private const int Count = 7;

    /// <summary>Variance that stands for "not seen": far beyond any photo.</summary>
    private const double Unseen = 100;

    /// <summary>Least sd of a measured coordinate in Lab: nothing is known better from a photo of a head.</summary>
    private const double LeastLab = 0.5;

    /// <param name="skin">As measured.</param>
    /// <param name="skinSd">The measurement's own, without calibration's.</param>
    /// <param name="hair">As measured; null when there is none in the photo.</param>
    /// <param name="hairSd">As for skin.</param>
    /// <param name="frame">Mean luminance of the frame, above 0; null where it tells nothing of the light on the head.</param>
    /// <param name="channels">What each channel errs by for itself.</param>
    public SeenPhoto(Lab skin, LabSd skinSd, Lab? hair, LabSd hairSd, double? frame, ChannelErrors channels)
    {
        Place(LogColour.Of(skin), skinSd, 0, channels);
        if (hair is { } lab)
        {
            Place(LogColour.Of(lab), hairSd, 3, channels);
        }
        else
        {
            for (var i = 3; i < 6; i++)
            {
                Noise[(i * Count) + i] = Unseen;
            }
        }

        Values[6] = Math.Log(frame ?? 1);
        Noise[^1] = frame is null ? Unseen : MeteringModel.ReadingSd * MeteringModel.ReadingSd;
    }

    public double[] Values { get; } = new double[Count];

    /// <summary>7 × 7 covariance.</summary>
    public double[] Noise { get; } = new double[Count * Count];

    public required double SkinShare { get; init; }

    public required double HairShare { get; init; }

    private void Place(double[] log, LabSd sd, int first, ChannelErrors channels)
    {
        log.CopyTo(Values, first);
        var inverse = LogColour.Slope(log).Inverse();
        double[] variances = [Squared(sd.L), Squared(sd.A), Squared(sd.B)];
        for (var k = 0; k < 3; k++)
        {
            var moved = inverse.Apply(new Xyz(k == 0 ? 1 : 0, k == 1 ? 1 : 0, k == 2 ? 1 : 0));
            double[] column = [moved.X, moved.Y, moved.Z];
            for (var i = 0; i < 3; i++)
            {
                for (var j = 0; j < 3; j++)
                {
                    Noise[((first + i) * Count) + first + j] += variances[k] * column[i] * column[j];
                }
            }
        }

        for (var i = first; i < first + 3; i++)
        {
            // ln(1 + x): bounded upwards, since light cannot be less than none.
            var black = Math.Log(1 + (channels.Black / Math.Exp(log[i - first])));
            Noise[(i * Count) + i] += (channels.Relative * channels.Relative) + (black * black);
        }

        static double Squared(double sd) => Math.Pow(Math.Max(sd, LeastLab), 2);
    }
}
