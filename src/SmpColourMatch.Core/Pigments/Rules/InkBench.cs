using SmpColourMatch.Core.Colorimetry;
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
    private Substrate? _used;
    private Lab? _found;

    /// <summary>The seven skins, lightest first.</summary>
    public DotModel[] Skins => _skins ??= [.. ReferenceSkin.All.Select(skin => new DotModel(skin.Parameters))];

    public FittedInk Ink(PigmentCatalogue catalogue, Pigment pigment)
    {
        if (!_inks.TryGetValue(pigment, out var ink))
        {
            ink = InkFit.Fit(pigment, CardOf(catalogue));
            _inks.Add(pigment, ink);
        }

        return ink;
    }

    /// <summary>The ink as a drawdown shows it.</summary>
    public DrawdownInk Drawdown(PigmentCatalogue catalogue, Pigment pigment) =>
        Ink(catalogue, pigment).Ink.ToDrawdown();

    /// <summary>The same of a pigment that is not in the catalogue; worked out anew.</summary>
    public DrawdownInk DrawdownOf(PigmentCatalogue catalogue, Pigment pigment) =>
        InkFit.Fit(pigment, CardOf(catalogue)).Ink.ToDrawdown();

    public DrawdownModel Card(PigmentCatalogue catalogue) =>
        _card ??= CardOf(catalogue) is { } card ? DrawdownModel.OnCard(card.Lab) : new DrawdownModel();

    /// <summary>The card that the ladders speak for where it is another than the stated one; null when that serves.</summary>
    public Lab? CardOfLadders(PigmentCatalogue catalogue)
    {
        _ = CardOf(catalogue);
        return _found;
    }

    /// <summary>The card; null when it is not told or cannot be a white one, which another rule tells.</summary>
    private Substrate? CardOf(PigmentCatalogue catalogue)
    {
        if (catalogue.Measurement?.Substrate is not { Lab.L: >= LeastWhite } stated)
        {
            return null;
        }

        if (_used is null)
        {
            _found = LadderCard.Of(catalogue, stated.Lab, pigment => InkFit.Fit(pigment, stated));
            _used = _found is { } found ? stated with { Lab = found } : stated;
        }

        return _used;
    }

    /// <summary>A concentrate with enough different dilutions that its fit can be argued from.</summary>
    public static bool HasLadder(Pigment pigment) =>
        pigment.Form == PigmentForm.Concentrate
        && pigment.Dilutions.DistinctBy(dilution => dilution.DiluentParts).Count() >= InkFit.EnoughDilutions;
}
