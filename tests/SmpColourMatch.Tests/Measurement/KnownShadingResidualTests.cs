using System.Globalization;
using System.Numerics;
using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Core.Measurement.Shading;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Tests.Measurement;

/// <summary>What is learnt of fits of light: the same numbers as in training, and left as good as right.</summary>
public sealed class KnownShadingResidualTests
{
    private const int Side = 384;

    private static readonly TwoColours Colours = new(new Vector3(0.5f, 0.3f, 0.2f), 0.01);

    [Fact]
    public void TheResidualIsThatOfPyTorch()
    {
        var rows = ReferenceTable.Rows("shading-residual.csv").ToArray();
        Assert.Equal(8, rows.Length);
        foreach (var row in rows)
        {
            var values = row.Select(cell => float.Parse(cell, CultureInfo.InvariantCulture)).ToArray();
            Assert.Equal(values[0], ShadingResidual.Of(values.AsSpan(1)), 1e-5);
        }
    }

    /// <summary>The heads of training lean both ways; a head and its mirrored picture must read alike.</summary>
    [Fact]
    public void AHeadAndItsMirroredPictureGiveTheSameClues()
    {
        var straight = Clues(mirror: 1);
        var mirrored = Clues(mirror: -1);
        for (var i = 0; i < ShadingClues.Count; i++)
        {
            Assert.Equal(straight[i], mirrored[i], 1e-4f);
        }

        Assert.Contains(straight, clue => Math.Abs(clue) > 0.1f);
    }

    /// <summary>How light a photo is says nothing: twice the light on all gives the same clues.</summary>
    [Fact]
    public void TwiceTheLightGivesTheSameClues()
    {
        var once = Clues(mirror: 1);
        var twice = Clues(mirror: 1, light: 2);
        for (var i = 0; i < ShadingClues.Count; i++)
        {
            Assert.Equal(once[i], twice[i], 1e-4f);
        }
    }

    private static float[] Clues(int mirror, float light = 1)
    {
        using var map = new RegionMap
        {
            Regions = new Plane<byte>(Side, Side),
            Confidence = new Plane<byte>(Side, Side),
        };
        map.Regions.Samples.Fill((byte)Region.Skin);
        map.Confidence.Samples.Fill(byte.MaxValue);
        var normals = OutlineNormals.Of(map);
        var skin = Cells(Region.Skin, 3, 20, 40, 0.6f);
        var hair = Cells(Region.Hair, 20, 70, 12, 0.1f);
        var stubble = Cells(Region.Stubble, 60, 90, 60, 0.5f);
        var fitted = new FacingLight(new Vector3(mirror * 0.3f, -0.2f, 0.5f), light * 0.55, 0.07, 0.3, light * 0.6);
        var facing = new SurfaceFacing(Vector3.Normalize(new Vector3(mirror * 0.2f, -0.1f, 1)), default);
        return ShadingClues.Of(new HeadPieces(normals, skin, hair, stubble), Colours, fitted, facing);

        // A block of cells, lit from the right.
        List<ShadedCell> Cells(Region region, int left, int right, int top, float level)
        {
            var cells = new List<ShadedCell>();
            for (var y = top; y < top + 12; y++)
            {
                for (var x = left; x < right; x++)
                {
                    var normal = Vector3.Normalize(new Vector3((x - 48) / 60f, (y - 48) / 60f, 0.8f));
                    var seen = level * light * (1 + (0.4f * normal.X) + (0.05f * MathF.Sin((3 * x) + (7 * y))));
                    var place = (y * normals.Across) + (mirror > 0 ? x : normals.Across - 1 - x);
                    normal.X *= mirror;
                    cells.Add(new ShadedCell(region, Colours.Diffuse * seen, normal, place));
                }
            }

            return cells;
        }
    }
}
