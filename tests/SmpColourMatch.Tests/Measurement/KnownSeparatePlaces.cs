using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Tests.Measurement;

public sealed class KnownSeparatePlaces
{
    [Fact]
    public void TwoHeadsOfLikeSizeAreTold()
    {
        var note = Assert.Single(Notes((150, 240, 110), (480, 240, 90)), IsSeveral);
        Assert.Equal(NoteSeverity.Warning, note.Severity);
        Assert.Contains("2 separate places", note.Message, StringComparison.Ordinal);
        // Discs of 110 and 90 pixels cover 12.4 and 8.3 % of 640 x 480; cells of 10 pixels miss that by half a percent at most.
        Assert.Matches("the largest 1[23] % and [89] % of the photo", note.Message);
    }

    [Fact]
    public void OneHeadIsNot() => Assert.DoesNotContain(Notes((320, 240, 150)), IsSeveral);

    [Fact]
    public void TouchingPlacesAreOne() => Assert.DoesNotContain(Notes((200, 240, 110), (400, 240, 100)), IsSeveral);

    [Fact]
    public void ASmallNeighbourFarAwayIsNot() =>
        Assert.DoesNotContain(Notes((200, 240, 150), (560, 100, 40)), IsSeveral);

    [Fact]
    public void NothingFoundIsNotSeveral() => Assert.DoesNotContain(Notes(), IsSeveral);

    private static bool IsSeveral(Note note) => note.Code.Equals(NoteCodes.SeveralHeads, StringComparison.Ordinal);

    /// <summary>Notes on discs of skin whose upper halves are hair, before a wall.</summary>
    private static IReadOnlyList<Note> Notes(params (int X, int Y, int Radius)[] heads)
    {
        using var photo = new FlatPhoto(
            640,
            480,
            (x, y) =>
            {
                foreach (var head in heads)
                {
                    var (dx, dy) = (x - head.X, y - head.Y);
                    if ((dx * dx) + (dy * dy) < head.Radius * head.Radius)
                    {
                        return dy < 0 ? (new Lab(25, 4, 8), Region.Hair) : (new Lab(62, 11, 17), Region.Skin);
                    }
                }

                return (new Lab(70, 0, 4), Region.Background);
            }
        );
        return ColourMeasurer.Measure(photo.Photo, photo.Map).Notes;
    }
}
