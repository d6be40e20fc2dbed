using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>What several rules need to know of the inks, worked out once.</summary>
internal sealed class InkBench
{
    private readonly Dictionary<Pigment, FittedInk> _inks = new(ReferenceEqualityComparer.Instance);
    private DotModel[]? _skins;
    private DrawdownModel? _card;

    /// <summary>The seven skins, lightest first.</summary>
    public DotModel[] Skins => _skins ??= [.. ReferenceSkin.All.Select(skin => new DotModel(skin.Parameters))];

    public FittedInk Ink(PigmentCatalogue catalogue, Pigment pigment)
    {
        if (!_inks.TryGetValue(pigment, out var ink))
        {
            ink = InkFit.Fit(pigment, catalogue.Measurement?.Substrate);
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
        _card ??= catalogue.Measurement?.Substrate is { } card ? DrawdownModel.OnCard(card.Lab) : new DrawdownModel();

    /// <summary>A concentrate with enough different dilutions that its fit can be argued from.</summary>
    public static bool HasLadder(Pigment pigment) =>
        pigment.Form == PigmentForm.Concentrate
        && pigment.Dilutions.DistinctBy(dilution => dilution.DiluentParts).Count() >= InkFit.EnoughDilutions;
}
