using System.Runtime.InteropServices;
using System.Text.Json;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Codecs;
using SmpColourMatch.Renderer;
using SmpColourMatch.Renderer.Imaging;
using SmpColourMatch.Renderer.Scenes;

namespace SmpColourMatch.Tests.Rendering;

/// <summary>The same scene gives the same bytes; the files in testimages/ are the renderer's, whole, and say the truth.</summary>
public sealed class RoundtripRenderedFiles
{
    private static string TestImages => Path.Combine(SharedData.RepositoryRoot, "testimages");

    public static TheoryData<string> Names() => [.. TestPhotos.All.Select(scene => scene.Name)];

    [Fact]
    public void Rendering_again_gives_the_same_bytes()
    {
        var scene = TestPhotos.All[0] with
        {
            Width = 320,
            Height = 240,
            Hair = TestPhotos.All[0].Hair with { HairsPerSquareCentimetre = 25 },
        };
        Assert.Equal(Encoded(scene), Encoded(scene));
        Assert.NotEqual(Encoded(scene), Encoded(scene with { Seed = scene.Seed + 1 }));
    }

    [Fact]
    public void A_photo_of_testimages_is_remade_byte_by_byte()
    {
        Assert.SkipUnless(
            RuntimeInformation.ProcessArchitecture == Architecture.X64,
            "bytes are promised per processor family; testimages/ was made on x64"
        );
        var scene = TestPhotos.All.Single(scene => scene.Name.StartsWith("07", StringComparison.Ordinal));
        var folder = Directory.CreateTempSubdirectory("rendered");
        try
        {
            using (var photo = PhotoRenderer.Render(scene))
            {
                PhotoFiles.Write(photo, folder.FullName);
            }

            foreach (var ending in new[] { ".jpg", ".mask.png", ".truth.json" })
            {
                Assert.Equal(
                    File.ReadAllBytes(Path.Combine(TestImages, scene.Name + ending)),
                    File.ReadAllBytes(Path.Combine(folder.FullName, scene.Name + ending))
                );
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_photo_has_its_mask_and_its_truth(string name)
    {
        var stem = Path.Combine(TestImages, name);
        using var photo = PhotoReader.Read(File.ReadAllBytes(stem + ".jpg"), new PhotoReadOptions());
        using var mask = PhotoReader.Read(File.ReadAllBytes(stem + ".mask.png"), new PhotoReadOptions());
        using var truth = JsonDocument.Parse(File.ReadAllBytes(stem + ".truth.json"));
        var root = truth.RootElement;
        Assert.True(photo.Width * photo.Height >= 1600 * 1200);
        Assert.Equal((photo.Width, photo.Height), (mask.Width, mask.Height));
        Assert.Equal(
            (photo.Width, photo.Height),
            (root.GetProperty("width").GetInt32(), root.GetProperty("height").GetInt32())
        );
        Assert.All(mask.Pixels8!.Red.Samples.ToArray().Distinct(), value => Assert.InRange(value, 0, 3));
        var skin = root.GetProperty("scene").GetProperty("skin");
        var expected = new SkinModel(
            new SkinParameters(
                skin.GetProperty("melanosomeFraction").GetDouble(),
                skin.GetProperty("bloodFraction").GetDouble(),
                skin.GetProperty("scatteringScale").GetDouble()
            )
        ).Lab();
        var lab = root.GetProperty("skin").GetProperty("lab");
        var stated = new Lab(lab[0].GetDouble(), lab[1].GetDouble(), lab[2].GetDouble());
        Assert.InRange(DeltaE00.Between(expected, stated), 0, 0.001);
        Assert.Contains(
            $"| {name} |",
            File.ReadAllText(Path.Combine(TestImages, "SOURCES.md")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_folder_holds_nothing_else_and_is_small()
    {
        var files = Directory.GetFiles(TestImages);
        Assert.Equal((3 * TestPhotos.All.Count) + 1, files.Length);
        Assert.True(files.Sum(file => new FileInfo(file).Length) <= 8_000_000);
    }

    [Fact]
    public void Charts_stand_upright_inside_their_photos()
    {
        var charts = 0;
        foreach (var file in Directory.GetFiles(TestImages, "*.truth.json"))
        {
            using var truth = JsonDocument.Parse(File.ReadAllBytes(file));
            if (truth.RootElement.GetProperty("chart").ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            charts++;
            var quad = truth.RootElement.GetProperty("chart").GetProperty("quad");
            var width = truth.RootElement.GetProperty("width").GetInt32();
            var height = truth.RootElement.GetProperty("height").GetInt32();
            var area = 0.0;
            for (var i = 0; i < 4; i++)
            {
                var (x, y) = (quad[i][0].GetDouble(), quad[i][1].GetDouble());
                Assert.InRange(x, 0, width - 1);
                Assert.InRange(y, 0, height - 1);
                area += (x * quad[(i + 1) % 4][1].GetDouble()) - (y * quad[(i + 1) % 4][0].GetDouble());
            }

            // Positive for corners that go clockwise where y points down; patches of at least 30 pixels.
            Assert.True(area / 2 > 24 * 30 * 30);
        }

        Assert.True(charts >= 4);
    }

    [Fact]
    public void A_turned_photo_reads_upright()
    {
        var (width, height) = (48, 32);
        using var upright = new RgbPlanes<byte>(width, height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                upright.Red[x, y] = upright.Green[x, y] = upright.Blue[x, y] = (byte)((3 * x) + (2 * y));
            }
        }

        var file = PhotoEncoder.Encode(upright, new CameraDescription { Orientation = 6, JpegQuality = 100 });
        using var photo = PhotoReader.Read(file, new PhotoReadOptions());
        Assert.Equal((width, height, 6), (photo.Width, photo.Height, photo.Orientation));
        for (var i = 0; i < upright.Red.Samples.Length; i++)
        {
            Assert.InRange(photo.Pixels8!.Green.Samples[i] - upright.Green.Samples[i], -3, 3);
        }
    }

    [Fact]
    public void Display_P3_is_embedded_and_read()
    {
        using var pixels = new RgbPlanes<byte>(16, 16);
        pixels.Red.Samples.Fill(200);
        pixels.Green.Samples.Fill(100);
        pixels.Blue.Samples.Fill(80);
        var file = PhotoEncoder.Encode(pixels, new CameraDescription { Profile = OutputProfile.DisplayP3 });
        using var photo = PhotoReader.Read(file, new PhotoReadOptions());
        Assert.Equal("Display P3", photo.Profile.Name);
    }

    [Fact]
    public void Other_orientations_are_refused()
    {
        using var pixels = new RgbPlanes<byte>(8, 8);
        pixels.Red.Samples.Clear();
        pixels.Green.Samples.Clear();
        pixels.Blue.Samples.Clear();
        Assert.Throws<NotSupportedException>(() =>
            PhotoEncoder.Encode(pixels, new CameraDescription { Orientation = 3 })
        );
    }

    private static byte[] Encoded(SceneDescription scene)
    {
        using var photo = PhotoRenderer.Render(scene);
        return [.. PhotoEncoder.Encode(photo.Pixels, scene.Camera), .. photo.Mask.Samples];
    }
}
