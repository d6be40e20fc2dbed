using System.Numerics;
using System.Runtime.CompilerServices;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>Where a patch ends on both sides along a direction, to a fraction of a pixel: where its colour has gone half way to that of the gap.</summary>
/// <param name="pixels">The photo.</param>
/// <param name="lattice">From places of the lattice to pixels.</param>
internal sealed class PatchEdges(RgbPlanes<float> pixels, Homography lattice)
{
    /// <summary>Steps of a profile from the middle of a patch outwards, over <see cref="Length"/> of a pitch.</summary>
    private const int Samples = 27;

    /// <summary>End of a profile, in pitches: the middle of the gap, and a little for a perspective not yet exact. Chosen by us: 0.51; the neighbour begins at 0.54 where gaps are narrowest.</summary>
    private const double Length = 0.51;

    /// <summary>Half the width over which profiles are averaged, in pitches.</summary>
    private const double HalfWidth = 0.22;

    /// <summary>Least change of the root of light from patch to gap. Chosen by us: 0.04, above the noise of an average of 9 pixels.</summary>
    private const float LeastContrast = 0.04f;

    private readonly Vector3[] _profile = new Vector3[Samples];

    /// <summary>Distances from (column, row) to the patch's ends, in pitches, along and against a direction of the lattice; null where an end is not seen.</summary>
    public (double Ahead, double Behind)? Of(double column, double row, Vector2 direction)
    {
        if (End(column, row, direction) is { } ahead && End(column, row, -direction) is { } behind)
        {
            return (ahead, behind);
        }

        return null;
    }

    private double? End(double column, double row, Vector2 direction)
    {
        if (!ReadProfile(column, row, direction))
        {
            return null;
        }

        // The patch's colour: the inner half of the profile.
        const int inner = 10;
        var patch = Vector3.Zero;
        for (var i = 0; i < inner; i++)
        {
            patch += _profile[i] / inner;
        }

        // The gap: where the colour is farthest from the patch's before the profile ends.
        var (gap, contrast) = (-1, LeastContrast);
        for (var i = inner; i < Samples; i++)
        {
            var distance = Vector3.Distance(_profile[i], patch);
            if (distance > contrast)
            {
                (gap, contrast) = (i, distance);
            }
        }

        if (gap < 0)
        {
            return null;
        }

        var towards = Vector3.Normalize(_profile[gap] - patch);
        for (var i = gap; i > inner / 2; i--)
        {
            var (far, near) = (
                Vector3.Dot(_profile[i] - patch, towards) - (contrast / 2),
                Vector3.Dot(_profile[i - 1] - patch, towards) - (contrast / 2)
            );
            if (near <= 0 && far > 0)
            {
                return (i - 1 + (near / (near - far))) * Length / (Samples - 1);
            }
        }

        return null;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool ReadProfile(double column, double row, Vector2 direction)
    {
        const int across = 5;
        var sideways = new Vector2(-direction.Y, direction.X);
        Array.Clear(_profile);
        for (var i = 0; i < Samples; i++)
        {
            for (var j = 0; j < across; j++)
            {
                var t = Length * i / (Samples - 1);
                var s = HalfWidth * ((2.0 * j / (across - 1)) - 1);
                var place = lattice.Map(
                    column + (t * direction.X) + (s * sideways.X),
                    row + (t * direction.Y) + (s * sideways.Y)
                );
                if (!(place.X >= 0 && place.Y >= 0 && place.X <= pixels.Width - 1 && place.Y <= pixels.Height - 1))
                {
                    return false;
                }

                var (x, y) = (Math.Min((int)place.X, pixels.Width - 2), Math.Min((int)place.Y, pixels.Height - 2));
                var (dx, dy) = (place.X - x, place.Y - y);
                var light =
                    ((1 - dy) * (((1 - dx) * At(x, y)) + (dx * At(x + 1, y))))
                    + (dy * (((1 - dx) * At(x, y + 1)) + (dx * At(x + 1, y + 1))));
                _profile[i] += Vector3.SquareRoot(Vector3.Max(light, Vector3.Zero)) / across;
            }
        }

        return true;
    }

    private Vector3 At(int x, int y) => new(pixels.Red[x, y], pixels.Green[x, y], pixels.Blue[x, y]);
}
