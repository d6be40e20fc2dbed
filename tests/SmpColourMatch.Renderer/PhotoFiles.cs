using SmpColourMatch.Imaging.Codecs.Png;
using SmpColourMatch.Renderer.Imaging;
using SmpColourMatch.Renderer.Truth;

namespace SmpColourMatch.Renderer;

/// <summary>Writes NAME.jpg, NAME.mask.png and NAME.truth.json of a rendered photo, and NAME.normals.png where it is asked for.</summary>
public static class PhotoFiles
{
    public static void Write(RenderedPhoto photo, string folder, bool withNormals = false)
    {
        ArgumentNullException.ThrowIfNull(photo);
        Directory.CreateDirectory(folder);
        var stem = Path.Combine(folder, photo.Truth.Scene.Name);
        File.WriteAllBytes(stem + ".jpg", PhotoEncoder.Encode(photo.Pixels, photo.Truth.Scene.Camera));
        using (var mask = File.Create(stem + ".mask.png"))
        {
            PngWriter.Write(mask, photo.Mask);
        }

        if (withNormals)
        {
            using var normals = File.Create(stem + ".normals.png");
            PngWriter.Write(normals, photo.Normals);
        }

        using var truth = File.Create(stem + ".truth.json");
        TruthWriter.Write(truth, photo.Truth);
    }
}
