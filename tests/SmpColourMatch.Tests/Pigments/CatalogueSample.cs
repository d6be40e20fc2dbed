using System.Text;
using SmpColourMatch.Core.Pigments;

namespace SmpColourMatch.Tests.Pigments;

/// <summary>A catalogue that uses every field and has no fault; tests break it in one place.</summary>
internal static class CatalogueSample
{
    public const string Sound = """
        {
          "schema": "smp-catalogue/1",
          "supplier": "Example Ltd",
          "basis": "measured",
          "measurement": {
            "illuminant": "D65",
            "observerDegrees": 2,
            "geometry": "45/0",
            "instrument": "Example 1",
            "substrate": {"name": "card", "lab": [96, 0, 2]},
            "date": "2026-01-31"
          },
          "diluent": {"name": "distilled water"},
          "pigments": [
            {
              "id": "one",
              "name": "One",
              "form": "concentrate",
              "undertone": "neutral",
              "carrier": ["aqua", "alcohol"],
              "colourants": [{"ci": "77266", "weightPercent": 18}],
              "dropMicrolitres": 40,
              "dilutions": [
                {"diluentParts": 10, "lab": [14.917, 2.847, 8.513], "labSd": [0.2, 0.1, 0.1]},
                {"diluentParts": 20, "lab": [34.856, 2.503, 11.022],
                 "spectrum": {"startNm": 400, "stepNm": 50, "reflectance": [0.0419, 0.0547, 0.0683, 0.0823, 0.0965, 0.1106, 0.1245]}},
                {"diluentParts": 60, "lab": [63.187, 1.172, 7.436]}
              ],
              "allowed": {"minDiluentParts": 1, "maxDiluentParts": 30, "step": 0.5},
              "healed": [
                {"skinLab": [65, 9, 16], "diluentParts": 6, "day": 28, "dotLab": [42, -1, 1], "count": 3}
              ],
              "gain": 1.2,
              "lots": [{"lot": "A1", "made": "2026-01-31", "expires": "2028-01-31", "openedDays": 90, "sterile": "gamma"}],
              "regulatory": [{"region": "EU", "rule": "2020/2081", "status": "declared", "document": "sds.pdf"}]
            },
            {
              "id": "two",
              "name": "Two",
              "form": "ready",
              "dilutions": [{"diluentParts": 0, "lab": [30, 2, 5]}]
            }
          ]
        }
        """;

    public static CatalogueReading Read(string json) => CatalogueReader.Read(Encoding.UTF8.GetBytes(json));

    /// <summary>The sample with one piece changed; the piece must be there.</summary>
    public static string With(string piece, string replacement)
    {
        var at = Sound.IndexOf(piece, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The sample does not hold {piece}");
        return string.Concat(Sound.AsSpan(0, at), replacement, Sound.AsSpan(at + piece.Length));
    }
}
