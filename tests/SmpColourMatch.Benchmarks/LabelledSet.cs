using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Codecs;

namespace SmpColourMatch.Benchmarks;

/// <summary>A set of labelled photos of the shared data.</summary>
/// <param name="Name">What it is called in tables.</param>
/// <param name="Items">The photos.</param>
/// <param name="IsComplete">Whether skin is labelled, not hair alone.</param>
/// <param name="HasStubble">Whether stubble has a label of its own; else it counts as skin.</param>
internal sealed record LabelledSet(string Name, IReadOnlyList<LabelledPhoto> Items, bool IsComplete, bool HasStubble)
{
    public static IEnumerable<LabelledSet> All(string data)
    {
        var hairLoss = HairLoss(data);
        var heldOut = HeldOutSubjects();
        yield return new("hairloss held-out", hairLoss.FindAll(p => heldOut.Contains(Subject(p.Photo))), true, true);
        yield return new("hairloss trained", hairLoss.FindAll(p => !heldOut.Contains(Subject(p.Photo))), true, true);
        yield return new("portraits held-out", PortraitLabels.HeldOut(data), true, true);
        foreach (
            var name in new[]
            {
                "celebamask_hq",
                "fasseg_frontal",
                "fasseg_multipose",
                "figaro1k_hair_only",
                "lfw_hair_only",
            }
        )
        {
            var complete = !name.EndsWith("hair_only", StringComparison.Ordinal);
            yield return new(name, Heads(Path.Combine(data, "heads", "labelled", name)), complete, HasStubble: false);
        }

        yield return new("rendered", Rendered("testimages"), IsComplete: true, HasStubble: true);
        yield return new(
            "figaro_test",
            Training(Path.Combine(data, "training", "figaro_test")),
            false,
            HasStubble: false
        );
    }

    private static List<LabelledPhoto> HairLoss(string data)
    {
        var photos = Path.Combine(data, "heads", "unlabelled", "hairloss_roboflow");
        return Files(Path.Combine(data, "heads", "hairloss_labels"), "*.png")
            .ConvertAll(label => new LabelledPhoto(
                Path.Combine(photos, $"{Path.GetFileNameWithoutExtension(label)}.jpg"),
                Read(label),
                null
            ));
    }

    private static List<LabelledPhoto> Heads(string folder) =>
        Files(folder, "*_mask.png")
            .ConvertAll(mask =>
            {
                var stem = mask[..^"_mask.png".Length];
                var ignore = $"{stem}_ignore.png";
                var photo = File.Exists($"{stem}.jpg") ? $"{stem}.jpg" : $"{stem}.png";
                return new LabelledPhoto(photo, Read(mask), File.Exists(ignore) ? ignore : null);
            });

    private static List<LabelledPhoto> Rendered(string folder) =>
        Files(folder, "*.mask.png")
            .ConvertAll(mask => new LabelledPhoto($"{mask[..^".mask.png".Length]}.jpg", Read(mask), null));

    private static List<LabelledPhoto> Training(string folder) =>
        Files(folder, "*.png")
            .ConvertAll(label => new LabelledPhoto(Path.ChangeExtension(label, ".jpg"), Read(label), null));

    private static Func<int, int, Plane<byte>> Read(string label) =>
        (width, height) =>
        {
            using var picture = PhotoReader.Read(File.ReadAllBytes(label), new PhotoReadOptions());
            var codes = picture.Pixels8!.Red;
            if (codes.Width != width || codes.Height != height)
            {
                throw new InvalidDataException($"{label} has another size than its photo.");
            }

            var copy = new Plane<byte>(width, height);
            codes.Samples.CopyTo(copy.Samples);
            return copy;
        };

    private static List<string> Files(string folder, string pattern)
    {
        var files = Directory.Exists(folder) ? [.. Directory.GetFiles(folder, pattern)] : new List<string>();
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    /// <summary>The names are hl_NNN_LEVEL_SUBJECT_VIEW.</summary>
    private static string Subject(string photo) => Path.GetFileName(photo).Split('_')[3];

    private static HashSet<string> HeldOutSubjects()
    {
        var subjects = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine("src", "SegmentationTraining", "held_out_subjects.txt")))
        {
            if (line.StartsWith('s'))
            {
                subjects.Add(line.Trim());
            }
        }

        return subjects;
    }
}
