using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Benchmarks;

/// <summary>Errors of one colour over a group of photos, and how often the 95 % intervals hold.</summary>
internal sealed class ColourScore
{
    /// <summary>Half width of the 95 % interval in sd.</summary>
    private const double Interval = 1.96;

    private readonly List<double> _errors = [];
    private readonly List<double> _widths = [];
    private readonly List<(double L, double A, double B)> _signed = [];
    private readonly int[] _held = new int[3];
    private int _missed;

    public int Count => _errors.Count;

    public void Add(Lab truth, Lab? measured, LabSd sd)
    {
        if (measured is not { } lab)
        {
            _missed++;
            return;
        }

        _errors.Add(DeltaE00.Between(truth, lab));
        _widths.Add(sd.L);
        _signed.Add((lab.L - truth.L, lab.A - truth.A, lab.B - truth.B));
        _held[0] += Math.Abs(lab.L - truth.L) <= Interval * sd.L ? 1 : 0;
        _held[1] += Math.Abs(lab.A - truth.A) <= Interval * sd.A ? 1 : 0;
        _held[2] += Math.Abs(lab.B - truth.B) <= Interval * sd.B ? 1 : 0;
    }

    public static string Header =>
        $"{"", -26} {"n", 4} {"miss", 4}  {"median", 6} {"p90", 6}   {"cover L*", 8} {"a*", 4} {"b*", 4} {"all", 5}   {"sd L*", 5}   median error L*, a*, b*";

    public string Line(string group)
    {
        if (_errors.Count == 0)
        {
            return $"{group, -26} {0, 4} {_missed, 4}";
        }

        _errors.Sort();
        _widths.Sort();
        var pooled = 100.0 * _held.Sum() / (3 * _errors.Count);
        return $"{group, -26} {_errors.Count, 4} {_missed, 4}  {At(_errors, 0.5), 6:0.00} {At(_errors, 0.9), 6:0.00}   {Share(0), 7:0}% {Share(1), 3:0}% {Share(2), 3:0}% {pooled, 4:0.0}%   {At(_widths, 0.5), 5:0.0}   {Middle(e => e.L), 5:0.0} {Middle(e => e.A), 5:0.0} {Middle(e => e.B), 5:0.0}";
    }

    private double Share(int coordinate) => 100.0 * _held[coordinate] / _errors.Count;

    private double Middle(Func<(double L, double A, double B), double> of) => At([.. _signed.Select(of).Order()], 0.5);

    private static double At(List<double> sorted, double share) => sorted[(int)(share * (sorted.Count - 1))];
}
