using System.Runtime.CompilerServices;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>Sums over the places of a connected part's pixels, from which its middle and spread follow.</summary>
internal struct BlobSums
{
    public double Count;
    public double X;
    public double Y;
    public double Xx;
    public double Xy;
    public double Yy;

    /// <summary>Adds the pixels from <paramref name="start"/> to before <paramref name="end"/> of row <paramref name="y"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddRun(int start, int end, int y)
    {
        double n = end - start;
        var x = n * (start + end - 1) / 2;
        Count += n;
        X += x;
        Y += n * y;
        Xx += Squares(end - 1) - Squares(start - 1);
        Xy += x * y;
        Yy += n * y * y;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(BlobSums other)
    {
        Count += other.Count;
        X += other.X;
        Y += other.Y;
        Xx += other.Xx;
        Xy += other.Xy;
        Yy += other.Yy;
    }

    /// <summary>0² + 1² + … + n².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Squares(double n) => n * (n + 1) * ((2 * n) + 1) / 6;
}
