using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>What several rules need to know of the inks, worked out once.</summary>
internal sealed class InkBench
{
    /// <summary>L* below which no card is white. Chosen by us: the greyest of cards sold as white have 85.</summary>
    private const double LeastWhite = 50;

    private readonly Dictionary<Pigment, (FittedInk Ink, LadderSuspect? Suspect)> _inks = new(
        ReferenceEqualityComparer.Instance
    );
    private readonly Dictionary<Pigment, double> _depths = new(ReferenceEqualityComparer.Instance);
    private DotModel[]? _skins;
    private DrawdownModel? _card;
    private Substrate? _used;
    private Lab? _found;

    /// <summary>The seven skins, lightest first.</summary>
    public DotModel[] Skins => _skins ??= [.. ReferenceSkin.All.Select(skin => new DotModel(skin.Parameters))];

    /// <summary>Those whose ladder can be argued from: its dilutions are not turned round and its L* is no fraction, which other rules tell.</summary>
    public static IEnumerable<LocatedPigment> Legible(IEnumerable<LocatedPigment> sound) =>
        sound.Where(pigment => !RatioConventionRule.IsReversed(pigment) && !WrongUnitRule.IsFraction(pigment));

    /// <summary>The ink of the ladder, without a row that all the others speak against: one wrong row is told once, as such.</summary>
    public FittedInk Ink(PigmentCatalogue catalogue, Pigment pigment) => Known(catalogue, pigment).Ink;

    /// <summary>The ink as a drawdown shows it.</summary>
    public DrawdownInk Drawdown(PigmentCatalogue catalogue, Pigment pigment) =>
        Ink(catalogue, pigment).Ink.ToDrawdown();

    /// <summary>The density at which a film of the ink's hue has the lightness of a mid tint, see <see cref="MatchedTint"/>.</summary>
    public double Depth(PigmentCatalogue catalogue, Pigment pigment)
    {
        if (!_depths.TryGetValue(pigment, out var depth))
        {
            depth = MatchedTint.Depth(Card(catalogue), Drawdown(catalogue, pigment));
            _depths.Add(pigment, depth);
        }

        return depth;
    }

    /// <summary>The row that lies off the ink of the others; null when none does, or the ladder is too short to tell.</summary>
    public LadderSuspect? Suspect(PigmentCatalogue catalogue, Pigment pigment) => Known(catalogue, pigment).Suspect;

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

    private (FittedInk Ink, LadderSuspect? Suspect) Known(PigmentCatalogue catalogue, Pigment pigment)
    {
        if (!_inks.TryGetValue(pigment, out var known))
        {
            var card = CardOf(catalogue);
            var ink = InkFit.Fit(pigment, card);
            var suspect = HasLadder(pigment)
                ? LadderSuspect.Of(
                    Card(catalogue),
                    pigment,
                    ink.Ink.ToDrawdown(),
                    some => InkFit.Fit(some, card).Ink.ToDrawdown()
                )
                : null;
            known = (suspect?.Others is { } others ? InkFit.Fit(others, card) : ink, suspect);
            _inks.Add(pigment, known);
        }

        return known;
    }

    /// <summary>A concentrate with enough different dilutions that its fit can be argued from.</summary>
    public static bool HasLadder(Pigment pigment) =>
        pigment.Form == PigmentForm.Concentrate
        && pigment.Dilutions.DistinctBy(dilution => dilution.DiluentParts).Count() >= InkFit.EnoughDilutions;
}
