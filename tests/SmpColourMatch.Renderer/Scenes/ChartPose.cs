namespace SmpColourMatch.Renderer.Scenes;

/// <summary>How a chart is held, and what is wrong with it.</summary>
public sealed record ChartPose
{
    /// <summary>Side of a patch.</summary>
    public double PatchMillimetres { get; init; } = 13;

    /// <summary>Turn about its normal, degrees clockwise as seen.</summary>
    public double RollDegrees { get; init; }

    /// <summary>Turn of the normal from the camera to the right.</summary>
    public double TiltRightDegrees { get; init; }

    /// <summary>Turn of the normal from the camera upwards.</summary>
    public double TiltUpDegrees { get; init; }

    /// <summary>Share of light that a shadow across part of the chart takes; 0 is no shadow.</summary>
    public double Shade { get; init; }

    /// <summary>Where the shadow's edge runs, 0–1 of the chart's diagonal.</summary>
    public double ShadeEdge { get; init; }

    /// <summary>Direction of the shadow, degrees in the chart's plane.</summary>
    public double ShadeDegrees { get; init; }

    /// <summary>White reflection over the whole chart, as reflectance, and its slope across.</summary>
    public double Veil { get; init; }

    /// <summary>Standard deviation of the patches' reflectances off the reference, as a share: batches differ and age.</summary>
    public double PatchSpread { get; init; }

    /// <summary>Whether fingers hold it at an edge.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Whether it is seen in a mirror.</summary>
    public bool IsMirrored { get; init; }

    /// <summary>Share of the chart, from patch 24 on, that a cloth covers; 0 is none.</summary>
    public double Covered { get; init; }
}
