namespace SmpColourMatch.Core.Matching;

/// <summary>How far a recommendation can be leaned on.</summary>
public enum Confidence
{
    Low,
    Medium,
    High,
}
