using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Pipeline;
using SmpColourMatch.Core.Segmentation.Network;
using SmpColourMatch.Tests.Specs;

namespace SmpColourMatch.Tests.Pipeline;

public sealed class InvalidColourTests
{
    [Fact]
    public void AColourThatIsNoNumberIsNeverMatched()
    {
        const string Name = "10-back-wavy-display-p3.jpg";
        var file = new PhotoFile(Name, File.ReadAllBytes(Path.Combine(TestImages.Folder, Name)));
        var hair = new HairColour(new Lab(double.NaN, 3, 8), new LabSd(1, 1, 1), HairSource.Declared, 0, 0);
        var analyser = new PhotoAnalyser(
            new UncalibratedReading(),
            new NetworkSegmenter(),
            new(() => throw new InvalidOperationException("Nothing is to be matched."))
        );

        Assert.Throws<NotFiniteNumberException>(() =>
            analyser.Analyse(
                file,
                new AnalysisOptions { DeclaredHair = hair },
                NoTrace.Instance,
                TestContext.Current.CancellationToken
            )
        );
    }
}
