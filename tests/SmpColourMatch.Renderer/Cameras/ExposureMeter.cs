using System.Numerics;
using SmpColourMatch.Renderer.Imaging;
using SmpColourMatch.Renderer.Scenes;

namespace SmpColourMatch.Renderer.Cameras;

/// <summary>Sets the exposure as a phone does: half way to bringing the picture's mean to a middle grey, burning little, wrong by some stops.</summary>
internal static class ExposureMeter
{
    /// <summary>What an exposure of 1 would make the mean of an average scene (a head, a wall, a cape).</summary>
    private const double UsualMean = 0.25;

    /// <summary>How far the meter follows the scene: 0 not at all, 1 wholly. Chosen by us: phones know faces and highlights, so they follow half.</summary>
    private const double Follow = 0.5;

    /// <summary>The brightest 2 % of the green values may go this far beyond white.</summary>
    private const double MostHighlight = 1.25;

    /// <returns>Linear value of a perfect white that faces the light.</returns>
    public static double Meter(LinearCanvas canvas, CameraDescription camera)
    {
        if (camera.MeteredStops is not { } stops)
        {
            return camera.Exposure;
        }

        var (sum, weight) = (0.0, 0.0);
        var values = new List<float>();
        for (var y = 0; y < canvas.Height; y += 4)
        {
            for (var x = 0; x < canvas.Width; x += 4)
            {
                var (u, v) = ((2.0 * x / canvas.Width) - 1, (2.0 * y / canvas.Height) - 1);
                var w = Math.Exp(-1.5 * ((u * u) + (v * v)));
                var green = canvas.Colour[(y * canvas.Width) + x].Y;
                (sum, weight) = (sum + (w * green), weight + w);
                values.Add(green);
            }
        }

        values.Sort();
        var highlight = values[(int)(0.98 * (values.Count - 1))];
        // A shoulder lifts the middle; the maker's exposure allows for most of that.
        var lift = camera.Tone is { } tone ? Math.Pow(1 + tone.Shoulder, 0.8) : 1;
        var exposure = Math.Pow(UsualMean / Math.Max(sum / weight, 0.01), Follow) / lift;
        return Math.Min(exposure, MostHighlight / Math.Max(highlight, 0.05)) * Math.Pow(2, stops);
    }

    /// <summary>Light scattered in the lens veils the whole picture alike.</summary>
    public static Vector3 Veil(LinearCanvas canvas, double flare)
    {
        var sum = Vector3.Zero;
        for (var i = 0; i < canvas.Colour.Length; i += 7)
        {
            sum += canvas.Colour[i];
        }

        return sum * (float)(flare / ((canvas.Colour.Length + 6) / 7));
    }
}
