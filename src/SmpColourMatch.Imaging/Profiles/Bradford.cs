namespace SmpColourMatch.Imaging.Profiles;

/// <summary>Bradford adaptation of XYZ from one white to another, linear, as ICC.1:2022 annex E states it.</summary>
internal static class Bradford
{
    private static readonly double[] ToCone =
    [
        0.8951,
        0.2664,
        -0.1614,
        -0.7502,
        1.7135,
        0.0367,
        0.0389,
        -0.0685,
        1.0296,
    ];

    /// <param name="from">XYZ of the white that is.</param>
    /// <param name="to">XYZ of the white that shall be.</param>
    public static double[] Adapt(ReadOnlySpan<double> from, ReadOnlySpan<double> to)
    {
        var source = Matrix3.Apply(ToCone, from[0], from[1], from[2]);
        var target = Matrix3.Apply(ToCone, to[0], to[1], to[2]);
        double[] gains = [target[0] / source[0], 0, 0, 0, target[1] / source[1], 0, 0, 0, target[2] / source[2]];
        return Matrix3.Multiply(Matrix3.Invert(ToCone), Matrix3.Multiply(gains, ToCone));
    }
}
