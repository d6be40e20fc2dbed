using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>What several rules need to know of the inks, worked out once.</summary>
internal sealed class InkBench
{
    /// <summary>L* below which no card is white. Chosen by us: the greyest of cards sold as white have 85.</summary>
    private const double LeastWhite = 50;

    private readonly Dictionary<Pigment, FittedInk> _inks = new(ReferenceEqualityComparer.Instance);
    private DotModel[]? _skins;
    private DrawdownModel? _card;

    /// <summary>The seven skins, lightest first.</summary>
    public DotModel[] Skins => _skins ??= [.. ReferenceSkin.All.Select(skin => new DotModel(skin.Parameters))];

    public FittedInk Ink(PigmentCatalogue catalogue, Pigment pigment)
    {
        if (!_inks.TryGetValue(pigment, out var ink))
        {
            ink = InkFit.Fit(pigment, WhiteCard(catalogue));
            _inks.Add(pigment, ink);
        }

        return ink;
    }

    /// <summary>The ink as a drawdown shows it.</summary>
    public DrawdownInk Drawdown(PigmentCatalogue catalogue, Pigment pigment)
    {
        var ink = Ink(catalogue, pigment).Ink;
        return new DrawdownInk(ink.TauNeat, ink.Alpha, ink.RedOxide, ink.YellowOxide);
    }

    public DrawdownModel Card(PigmentCatalogue catalogue) =>
        _card ??= WhiteCard(catalogue) is { } card ? DrawdownModel.OnCard(card.Lab) : new DrawdownModel();

    /// <summary>The card; null when it is not told or cannot be a white one, which another rule tells.</summary>
    private static Substrate? WhiteCard(PigmentCatalogue catalogue) =>
        catalogue.Measurement?.Substrate is { Lab.L: >= LeastWhite } card ? card : null;

    /// <summary>A concentrate with enough different dilutions that its fit can be argued from.</summary>
    public static bool HasLadder(Pigment pigment) =>
        pigment.Form == PigmentForm.Concentrate
        && pigment.Dilutions.DistinctBy(dilution => dilution.DiluentParts).Count() >= InkFit.EnoughDilutions;
}
