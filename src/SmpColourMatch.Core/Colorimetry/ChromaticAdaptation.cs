namespace SmpColourMatch.Core.Colorimetry;

/// <summary>Moves XYZ seen under one white to the XYZ that looks alike under another: von Kries scaling in a cone space, full adaptation.</summary>
public sealed class ChromaticAdaptation
{
    private static readonly Matrix3 BradfordCones = new(
        0.8951,
        0.2664,
        -0.1614,
        -0.7502,
        1.7135,
        0.0367,
        0.0389,
        -0.0685,
        1.0296
    );

    private static readonly Matrix3 Cat16Cones = new(
        0.401288,
        0.650173,
        -0.051461,
        -0.250268,
        1.204414,
        0.045854,
        -0.002079,
        0.048952,
        0.953127
    );

    /// <param name="from">The white of the XYZ given.</param>
    /// <param name="to">The white of the XYZ wanted.</param>
    /// <param name="response">The cone space.</param>
    /// <exception cref="ArgumentException">A white has a cone response that is not positive: it is no white.</exception>
    public ChromaticAdaptation(Xyz from, Xyz to, ConeResponse response = ConeResponse.Bradford)
    {
        var cones = response switch
        {
            ConeResponse.Bradford => BradfordCones,
            ConeResponse.Cat16 => Cat16Cones,
            _ => throw new ArgumentOutOfRangeException(nameof(response), response, "Bradford or Cat16 expected."),
        };
        var source = PositiveCones(cones, from, nameof(from));
        var target = PositiveCones(cones, to, nameof(to));
        Matrix =
            cones.Inverse() * (Matrix3.Diagonal(target.X / source.X, target.Y / source.Y, target.Z / source.Z) * cones);
    }

    /// <summary>From the D50 of ICC profiles to <see cref="ReferenceWhite.D65"/>, by Bradford.</summary>
    public static ChromaticAdaptation D50ToD65 { get; } = new(ReferenceWhite.D50, ReferenceWhite.D65);

    /// <summary>The whole adaptation as one matrix on XYZ, worked out once.</summary>
    public Matrix3 Matrix { get; }

    public Xyz Apply(Xyz xyz) => Matrix.Apply(xyz);

    private static Xyz PositiveCones(Matrix3 cones, Xyz white, string parameter)
    {
        var response = cones.Apply(white);
        return response is { X: > 0, Y: > 0, Z: > 0 } && double.IsFinite(response.X + response.Y + response.Z)
            ? response
            : throw new ArgumentException(
                $"A white with positive, finite cone responses is needed, got {white}.",
                parameter
            );
    }
}
