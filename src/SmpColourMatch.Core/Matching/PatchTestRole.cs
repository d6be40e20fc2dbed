namespace SmpColourMatch.Core.Matching;

/// <summary>The place of a candidate in the three-step patch test, lightest first.</summary>
public enum PatchTestRole
{
    Lighter,
    Best,
    Darker,
}
