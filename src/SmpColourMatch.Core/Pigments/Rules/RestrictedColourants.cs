namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>Colour Index numbers of Annexes II and IV of Regulation (EC) 1223/2009 (cosmetics) that entry 75 of REACH, added by (EU) 2020/2081, keeps out of tattoo inks.</summary>
/// <remarks>
/// Source: the Commission's CosIng, Annex II as exported on 24 December 2025 (last update 8 December 2025): every entry that names a
/// number, with its reference number there. Entries from 1231 to 1369 speak of hair dye; entry 75 takes the whole annex over, which is why
/// 74160 and 74260 needed a time of grace in it, to 4 January 2023 (Environmental Administration of Luxembourg).
/// Of Annex IV (colourants that cosmetics may have) entry 75 keeps out those with one of three conditions in column g, from 0.00005 % on
/// (ECHA's answer on the scope of entry 75). Source of the conditions: CosIng, Annex IV as exported on 20 February 2016 (last update 10 June
/// 2015), every entry with a condition and a number that Annex II does not name already; entries without a number (151 to 153) are left out.
/// Not here: what Appendix 13 restricts, columns h and i (concentration, purity), and impurities. So a short list: not being on it proves nothing.
/// </remarks>
internal static class RestrictedColourants
{
    private static readonly Dictionary<int, int> AnnexTwo = new()
    {
        [10020] = 1342,
        [11920] = 1343,
        [12010] = 1344,
        [12075] = 397,
        [12085] = 1345,
        [12140] = 378,
        [12150] = 1231,
        [12370] = 1346,
        [12490] = 1347,
        [13065] = 387,
        [14270] = 1330,
        [14700] = 1341,
        [15585] = 401,
        [15800] = 1331,
        [15865] = 1348,
        [15880] = 1349,
        [16185] = 1350,
        [20170] = 1232,
        [21100] = 1351,
        [21230] = 1352,
        [26100] = 1353,
        [26105] = 379,
        [27290] = 1233,
        [27755] = 1354,
        [42045] = 1355,
        [42051] = 1356,
        [42053] = 1357,
        [42510] = 1329,
        [42535] = 388,
        [42640] = 386,
        [44045] = 1340,
        [45170] = 398,
        [45190] = 1335,
        [45350] = 1332,
        [45370] = 1333,
        [45380] = 1334,
        [45425] = 1336,
        [45430] = 1337,
        [47000] = 1358,
        [50420] = 1359,
        [51319] = 1360,
        [58000] = 1361,
        [59040] = 1362,
        [60725] = 1363,
        [61554] = 389,
        [61565] = 1364,
        [73360] = 1365,
        [73900] = 1366,
        [74160] = 1367,
        [74180] = 1368,
        [74260] = 1369,
        [76050] = 376,
        [77332] = 1449,
        [77900] = 1458,
    };

    private const string RinsedOff = "rinse-off products only";
    private const string NotNearEyes = "not to be used in eye products";
    private const string NotOnMucousMembranes = "not to be used in products applied on mucous membranes";

    private static readonly Dictionary<int, (int Entry, string Condition)> AnnexFour = new()
    {
        [10006] = (1, RinsedOff),
        [10316] = (3, NotNearEyes),
        [11680] = (4, NotOnMucousMembranes),
        [11710] = (5, NotOnMucousMembranes),
        [11725] = (6, RinsedOff),
        [12120] = (10, RinsedOff),
        [12420] = (12, RinsedOff),
        [12480] = (13, RinsedOff),
        [12700] = (15, RinsedOff),
        [15510] = (21, NotNearEyes),
        [15620] = (24, RinsedOff),
        [16230] = (34, NotOnMucousMembranes),
        [18050] = (38, NotOnMucousMembranes),
        [18130] = (39, RinsedOff),
        [18690] = (40, RinsedOff),
        [18736] = (41, RinsedOff),
        [18820] = (42, RinsedOff),
        [20040] = (45, RinsedOff),
        [20470] = (46, RinsedOff),
        [21108] = (48, RinsedOff),
        [24790] = (50, RinsedOff),
        [40215] = (54, RinsedOff),
        [42080] = (62, RinsedOff),
        [42100] = (64, RinsedOff),
        [42170] = (65, RinsedOff),
        [42520] = (67, RinsedOff),
        [42735] = (68, NotOnMucousMembranes),
        [45100] = (71, RinsedOff),
        [45220] = (73, RinsedOff),
        [45405] = (78, NotNearEyes),
        [50325] = (83, RinsedOff),
        [60724] = (88, RinsedOff),
        [60730] = (90, NotOnMucousMembranes),
        [61585] = (93, RinsedOff),
        [62045] = (94, RinsedOff),
        [71105] = (97, NotOnMucousMembranes),
        [73915] = (103, RinsedOff),
        [74100] = (104, RinsedOff),
    };

    /// <summary>Why the colourant is restricted; null when it is not listed here.</summary>
    public static string? Reason(int colourIndex) =>
        AnnexTwo.TryGetValue(colourIndex, out var entry)
            ? $"entry {entry} of Annex II of (EC) 1223/2009, which (EU) 2020/2081 (REACH entry 75) applies to tattoo inks"
        : AnnexFour.TryGetValue(colourIndex, out var allowed)
            ? $"entry {allowed.Entry} of Annex IV of (EC) 1223/2009 with the condition \"{allowed.Condition}\", which (EU) 2020/2081 (REACH entry 75) keeps out of tattoo inks from 0.00005 % on"
        : null;
}
