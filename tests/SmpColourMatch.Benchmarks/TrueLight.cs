using System.Numerics;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Renderer.Cameras;
using SmpColourMatch.Renderer.Geometry;
using SmpColourMatch.Renderer.Lighting;
using SmpColourMatch.Renderer.Scenes;

namespace SmpColourMatch.Benchmarks;

/// <summary>
/// The best calibration there could be: tone curve, exposure, balance and sensor known, and a matrix fitted on skin, hair and chart spectra
/// under the true lamp. What error is left is the measurement's.
/// </summary>
internal sealed class TrueLight(RenderedTruth truth) : IPhotoCalibrator
{
    private const int Size = 4096;

    public CalibratedPhoto Calibrate(LinearPhoto photo)
    {
        var scene = truth.Scene;
        var camera = scene.Camera;
        var rig = new LightRig(scene.Light, new Camera(scene));
        var sight = CameraSight.Of(scene, rig, truth.Sensor is null ? [] : [truth.Sensor]);
        var fit = Fit(sight, rig.KeyShare);
        var scale = (float)(1 / (truth.Exposure * truth.ChartIrradiance));
        var gains = new Vector3(scale / (float)camera.RedGain, scale, scale / (float)camera.BlueGain);
        var inverse = sight.Matrix is { } matrix ? Inverse(matrix) : Matrix3.Identity;
        var tone = camera.Tone is { } description ? InverseTone(description) : null;
        var isP3 = camera.Profile == OutputProfile.DisplayP3;
        var (red, green, blue) = (photo.Pixels.Red, photo.Pixels.Green, photo.Pixels.Blue);
        for (var i = 0; i < red.Samples.Length; i++)
        {
            var v = new Vector3(red.Samples[i], green.Samples[i], blue.Samples[i]);
            if (tone is not null)
            {
                v = isP3 ? Apply(ToP3, v) : v;
                v = new Vector3(LookUp(tone, v.X), LookUp(tone, v.Y), LookUp(tone, v.Z));
                v = isP3 ? Apply(FromP3, v) : v;
            }

            v = Apply(fit, Apply(inverse, v) * gains);
            (red.Samples[i], green.Samples[i], blue.Samples[i]) = (v.X, v.Y, v.Z);
        }

        return new CalibratedPhoto
        {
            FullWidth = photo.FullWidth,
            FullHeight = photo.FullHeight,
            Pixels = photo.Pixels,
            Clipping = photo.Clipping,
            Summary = new CalibrationSummary(CalibrationMethod.ColourChart, new LabSd(0.3, 0.3, 0.3))
            {
                Chart = truth.Chart is { } quad ? new ChartSummary(quad, 24, 0, 0, 0, 0) : null,
            },
        };
    }

    /// <summary>SMPTE EG 432-1 primaries, D65, from linear sRGB (as in the renderer).</summary>
    private static readonly Matrix3 ToP3 = new(
        0.8224620,
        0.1775380,
        0,
        0.0331942,
        0.9668058,
        0,
        0.0170826,
        0.0723974,
        0.9105199
    );

    private static readonly Matrix3 FromP3 = ToP3.Inverse();

    private static Matrix3 Fit(CameraSight sight, float keyShare)
    {
        var raw = new List<(Vector3 Seen, Xyz Wanted, double Weight)>();
        foreach (var patch in ClassicChart.Patches)
        {
            Add(patch, 1);
        }

        foreach (var melanosomes in (double[])[0.014, 0.024, 0.037, 0.054, 0.09, 0.16, 0.22])
        {
            foreach (var blood in (double[])[0.008, 0.014, 0.025])
            {
                Add(new SkinModel(new SkinParameters(melanosomes, blood)).Reflectance, 40);
            }
        }

        foreach (
            var (eumelanin, pheomelanin) in (ReadOnlySpan<(double, double)>)
                [(60, 1), (14, 1), (5, 0.6), (2.2, 0.4), (0.8, 0.2), (2, 2)]
        )
        {
            Add(new HairModel(new HairParameters(eumelanin, pheomelanin)).Reflectance, 40);
        }

        // Normal equations: rows of the matrix are independent.
        var gram = new double[9];
        var cross = new double[9];
        foreach (var (seen, wanted, weight) in raw)
        {
            double[] x = [seen.X, seen.Y, seen.Z];
            double[] y = [wanted.X, wanted.Y, wanted.Z];
            for (var i = 0; i < 3; i++)
            {
                for (var k = 0; k < 3; k++)
                {
                    gram[(i * 3) + k] += weight * x[i] * x[k];
                    cross[(i * 3) + k] += weight * y[i] * x[k];
                }
            }
        }

        return Of(cross) * Of(gram).Inverse();

        void Add(Spectrum reflectance, double weight)
        {
            var seen = sight.Others is { } others
                ? (sight.Key.Of(reflectance) * keyShare) + (others.Of(reflectance) * (1 - keyShare))
                : sight.Key.Of(reflectance);
            var wanted = LinearRgb.FromXyz(Illuminant.D65.ToXyz(reflectance));
            var luminance = Illuminant.D65.ToXyz(reflectance).Y;
            raw.Add((seen, new Xyz(wanted.R, wanted.G, wanted.B), weight / luminance / luminance));
        }

        static Matrix3 Of(double[] m) => new(m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7], m[8]);
    }

    private static Matrix3 Inverse(ColourMatrix matrix) =>
        new Matrix3(
            matrix.Red.X,
            matrix.Red.Y,
            matrix.Red.Z,
            matrix.Green.X,
            matrix.Green.Y,
            matrix.Green.Z,
            matrix.Blue.X,
            matrix.Blue.Y,
            matrix.Blue.Z
        ).Inverse();

    private static Vector3 Apply(Matrix3 matrix, Vector3 v)
    {
        var result = matrix.Apply(new Xyz(v.X, v.Y, v.Z));
        return new Vector3((float)result.X, (float)result.Y, (float)result.Z);
    }

    private static float[] InverseTone(ToneDescription description)
    {
        var curve = new ToneCurve(description);
        var inverse = new float[Size + 1];
        var light = 0f;
        for (var i = 0; i <= Size; i++)
        {
            while (light < 2 && curve.Apply(new Vector3(light)).X < i / (float)Size)
            {
                light += 0.0001f;
            }

            inverse[i] = light;
        }

        return inverse;
    }

    private static float LookUp(float[] table, float value)
    {
        var place = Math.Clamp(value, 0, 1) * Size;
        var index = Math.Min((int)place, Size - 1);
        return table[index] + ((table[index + 1] - table[index]) * (place - index));
    }
}
