using System.Text.Json;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Measurement;

namespace SmpColourMatch.Core.Batching;

/// <summary>Brings the photos of each client together, and into one recommendation.</summary>
/// <remarks>
/// Colours are weighted by their variances (<see cref="FusedColour"/>) and matched anew: recommendations themselves cannot be averaged,
/// half-way between two pigments there is none. Works on finished rows, so that resumed and undisturbed batches agree to the byte.
/// </remarks>
internal sealed class ClientFusion
{
    private readonly SortedDictionary<string, List<ClientPhoto>> _clients = new(StringComparer.Ordinal);

    public void Add(JsonElement row)
    {
        if (RowValue.Text(row, "batch", "client") is not { Length: > 0 } client)
        {
            return;
        }

        if (!_clients.TryGetValue(client, out var photos))
        {
            _clients[client] = photos = [];
        }

        photos.Add(
            new ClientPhoto(
                RowValue.Text(row, "batch", "path"),
                SkinOf(RowValue.At(row, "skin")),
                HairOf(RowValue.At(row, "hair")),
                SdOf(RowValue.At(row, "calibration", "sd")),
                RowValue.Text(row, "calibration", "method") != "none"
            )
        );
    }

    /// <summary>Clients with two photos or more, in ordinal order.</summary>
    public IEnumerable<FusedClient> Fuse(Lazy<PigmentMatcher> matcher, double day)
    {
        foreach (var (client, photos) in _clients)
        {
            if (photos.Count > 1)
            {
                yield return Fuse(client, photos, matcher, day);
            }
        }
    }

    private static FusedClient Fuse(string client, List<ClientPhoto> photos, Lazy<PigmentMatcher> matcher, double day)
    {
        var disagreements = new List<ClientDisagreement>();
        var skins = photos.Where(photo => photo.Skin is not null).ToList();
        var hairs = photos.Where(photo => photo.Hair is not null).ToList();
        SkinColour? skin = null;
        HairColour? hair = null;
        if (skins.Count > 0)
        {
            var fused = FusedColour.Of([.. skins.Select(photo => photo.Measured(photo.Skin!.Lab, photo.Skin.Sd))]);
            skin = new SkinColour(fused.Lab, fused.Sd, skins.Sum(photo => photo.Skin!.Pixels));
            Judge("skin", fused, skins, photo => photo.Skin!.Lab, disagreements);
        }

        if (hairs.Count > 0)
        {
            var fused = FusedColour.Of([.. hairs.Select(photo => photo.Measured(photo.Hair!.Lab, photo.Hair.Sd))]);
            hair = new HairColour(
                fused.Lab,
                fused.Sd,
                // Hair that was unmixed from stubble anywhere is told as the less certain of the two.
                hairs.Exists(photo => photo.Hair!.Source == HairSource.Stubble)
                    ? HairSource.Stubble
                    : HairSource.Hair,
                hairs.Average(photo => photo.Hair!.GreyFraction),
                hairs.Sum(photo => photo.Hair!.Pixels)
            );
            Judge("hair", fused, hairs, photo => photo.Hair!.Lab, disagreements);
        }

        var recommendation =
            skin is null || hair is null
                ? null
                : matcher.Value.Recommend(
                    skin,
                    hair,
                    new MatchingOptions { Day = day, SharedSd = SharedSd(photos, skin.Sd, hair.Sd) }
                );
        return new FusedClient(
            client,
            [.. photos.Select(photo => photo.Path)],
            photos.Count(photo => photo.Skin is not null || photo.Hair is not null),
            skin,
            hair,
            recommendation,
            disagreements
        );
    }

    private static void Judge(
        string part,
        FusedColour fused,
        List<ClientPhoto> photos,
        Func<ClientPhoto, Lab> colour,
        List<ClientDisagreement> disagreements
    )
    {
        if (!fused.Disagrees(photos.Count))
        {
            return;
        }

        var farthest = photos[fused.Farthest];
        var difference = DeltaE00.Between(colour(farthest), fused.Lab);
        disagreements.Add(
            new ClientDisagreement(
                part,
                farthest.Path,
                difference,
                $"The {photos.Count} photos disagree on the {part} by more than their doubt explains; farthest off is {farthest.Path} "
                    + $"(CIEDE2000 {difference:0.0} from the mean of all). Look at its light, and whether it shows the same client; leave it out or take it again."
            )
        );
    }

    /// <summary>The photos' common doubt, brought down as far as fusing brought the whole doubt down; never above it.</summary>
    private static LabSd? SharedSd(List<ClientPhoto> photos, LabSd skin, LabSd hair)
    {
        LabSd? least = null;
        foreach (var photo in photos)
        {
            if (photo.SharedSd is { } sd)
            {
                least = least is { } other
                    ? new LabSd(Math.Min(other.L, sd.L), Math.Min(other.A, sd.A), Math.Min(other.B, sd.B))
                    : sd;
            }
        }

        return least is not { } shared
            ? null
            : new LabSd(
                Math.Min(shared.L, Math.Min(skin.L, hair.L)),
                Math.Min(shared.A, Math.Min(skin.A, hair.A)),
                Math.Min(shared.B, Math.Min(skin.B, hair.B))
            );
    }

    private static SkinColour? SkinOf(JsonElement skin) =>
        LabOf(RowValue.At(skin, "lab")) is { } lab && SdOf(RowValue.At(skin, "sd")) is { } sd
            ? new SkinColour(lab, sd, RowValue.At(skin, "pixels").GetInt32())
            : null;

    private static HairColour? HairOf(JsonElement hair) =>
        LabOf(RowValue.At(hair, "lab")) is { } lab && SdOf(RowValue.At(hair, "sd")) is { } sd
            ? new HairColour(
                lab,
                sd,
                RowValue.Text(hair, "source") == "stubble" ? HairSource.Stubble : HairSource.Hair,
                RowValue.At(hair, "greyFraction").GetDouble(),
                RowValue.At(hair, "pixels").GetInt32()
            )
            : null;

    private static Lab? LabOf(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array
            ? new Lab(list[0].GetDouble(), list[1].GetDouble(), list[2].GetDouble())
            : null;

    private static LabSd? SdOf(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array
            ? new LabSd(list[0].GetDouble(), list[1].GetDouble(), list[2].GetDouble())
            : null;
}
