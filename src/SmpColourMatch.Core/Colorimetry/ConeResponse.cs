namespace SmpColourMatch.Core.Colorimetry;

/// <summary>Which matrix turns XYZ into the responses that adapt.</summary>
public enum ConeResponse
{
    /// <summary>Lam 1985; the ICC's choice (ICC.1:2022, annex E).</summary>
    Bradford,

    /// <summary>Li et al. 2017, "Comprehensive color solutions: CAM16, CAT16, and CAM16-UCS", Color Research and Application 42.</summary>
    Cat16,
}
