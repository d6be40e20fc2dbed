using System.Numerics;

namespace SmpColourMatch.Renderer.Geometry;

/// <summary>
/// The client as a signed distance field in mm: a cranium (ellipsoid, origin at its middle) with face, ears, neck and shoulders.
/// X to the client's left, Y up, Z to the front. Sizes: an average adult head, 152 mm broad and 195 mm long (assumed).
/// </summary>
internal class HeadShape
{
    public static readonly Vector3 CraniumRadii = new(76, 90, 97);

    /// <summary>Where clothing begins at the sides of the neck, mm; above <see cref="NeckLine"/> all is skin.</summary>
    private const float NeckLineHeight = -158;

    /// <summary>How far the features of the face lie above the places that their numbers name, mm.</summary>
    public const float FaceLift = 13;

    private readonly bool _hasGarment;

    public HeadShape(bool hasGarment) => _hasGarment = hasGarment;

    /// <summary>Height of the clothing's edge under a point of the surface: lower in front.</summary>
    public static float NeckLine(Vector3 p) => NeckLineHeight - (0.22f * p.Z) + (0.05f * MathF.Abs(p.X));

    public bool IsGarment(Vector3 p) => _hasGarment && p.Y < NeckLine(p);

    /// <summary>Distance to the surface, negative inside; near the surface exact enough to march by.</summary>
    public virtual float Distance(Vector3 point) => Exact(point);

    private float Exact(Vector3 point)
    {
        var p = point with { X = MathF.Abs(point.X) };
        var d = Ellipsoid(p, CraniumRadii);
        if (p.Y > 60)
        {
            return d;
        }

        // The back of the head bulges below the crown; the face is a narrower, longer form in front and below.
        d = Union(d, Ellipsoid(p - new Vector3(0, -18, -22), new Vector3(71, 72, 78)), 18);
        d = Union(d, Ellipsoid(p - new Vector3(0, -48, 36), new Vector3(63, 76, 57)), 22);
        d = Union(d, Ellipsoid(p - new Vector3(0, -106, 54), new Vector3(33, 25, 31)), 26);
        d = Union(d, Capsule(p, new Vector3(30, -62, 26), new Vector3(38, -80, 18), 22), 24);
        if (p.Z > 40)
        {
            d = Face(p, d);
        }

        d = Union(d, Ear(p), 4);
        d = Union(d, Capsule(p, new Vector3(0, -60, -22), new Vector3(0, -210, -40), 56), 16);
        var shoulders = Union(
            Capsule(p, new Vector3(0, -238, -42), new Vector3(165, -252, -36), 54),
            Ellipsoid(p - new Vector3(0, -300, -30), new Vector3(175, 110, 92)),
            30
        );
        d = Union(d, shoulders, 34);
        if (_hasGarment)
        {
            // A few millimetres of cloth; its rim rises over a short distance.
            d -= 4.5f * Surfaces.Noise.SmoothStep(1.5f, -2.5f, p.Y - NeckLine(p));
        }

        return d;
    }

    /// <summary>Unit normal outwards, by differences over 0.6 mm.</summary>
    public virtual Vector3 Normal(Vector3 p)
    {
        const float e = 0.3f;
        var a = new Vector3(1, -1, -1);
        var b = new Vector3(-1, -1, 1);
        var c = new Vector3(-1, 1, -1);
        var d = new Vector3(1, 1, 1);
        return Vector3.Normalize(
            (a * Exact(p + (a * e))) + (b * Exact(p + (b * e))) + (c * Exact(p + (c * e))) + (d * Exact(p + (d * e)))
        );
    }

    private static float Face(Vector3 point, float d)
    {
        // Eyes half-way between crown and chin.
        var p = point - new Vector3(0, FaceLift, 0);
        var brow = Capsule(p, new Vector3(14, -20, 87), new Vector3(42, -20, 74), 9);
        d = Union(d, brow, 12);
        d = Subtract(d, (p - new Vector3(33, -40, 98)).Length() - 17, 12);
        d = Union(d, (p - new Vector3(32, -40, 74)).Length() - 13.5f, 4);
        d = Union(d, Capsule(p, new Vector3(0, -30, 88), new Vector3(0, -66, 104), 7), 14);
        d = Union(d, Ellipsoid(p - new Vector3(9.5f, -69, 96), new Vector3(7, 6, 8)), 9);
        return Union(d, Ellipsoid(p - new Vector3(0, -98, 84), new Vector3(21, 8, 8)), 10);
    }

    private static float Ear(Vector3 p)
    {
        var q = p - new Vector3(80, -36, -8);
        if (q.LengthSquared() > 60 * 60)
        {
            return q.Length() - 34;
        }

        // Leaning back by 15° and standing off by 25°.
        var (y, z) = ((0.966f * q.Y) - (0.259f * q.Z), (0.259f * q.Y) + (0.966f * q.Z));
        var (x, w) = ((0.906f * q.X) + (0.423f * z), (-0.423f * q.X) + (0.906f * z));
        var r = new Vector3(x, y, w);
        var ear = Ellipsoid(r, new Vector3(8, 31, 18));
        ear = Subtract(ear, Ellipsoid(r - new Vector3(8, 4, 1), new Vector3(7, 21, 11)), 4);
        return Union(ear, Capsule(r, new Vector3(1, -6, 12), new Vector3(2, 10, 13), 3.5f), 3);
    }

    private static float Ellipsoid(Vector3 p, Vector3 radii)
    {
        var k0 = (p / radii).Length();
        var k1 = (p / (radii * radii)).Length();
        return k1 < 1e-6f ? -MathF.Min(radii.X, MathF.Min(radii.Y, radii.Z)) : k0 * (k0 - 1) / k1;
    }

    private static float Capsule(Vector3 p, Vector3 from, Vector3 to, float radius)
    {
        var axis = to - from;
        var t = Math.Clamp(Vector3.Dot(p - from, axis) / axis.LengthSquared(), 0f, 1f);
        return (p - from - (axis * t)).Length() - radius;
    }

    /// <summary>Union with a fillet of width <paramref name="k"/> (polynomial smooth minimum).</summary>
    private static float Union(float a, float b, float k)
    {
        var h = MathF.Max(k - MathF.Abs(a - b), 0) / k;
        return MathF.Min(a, b) - (h * h * k * 0.25f);
    }

    private static float Subtract(float a, float b, float k) => -Union(-a, b, k);
}
