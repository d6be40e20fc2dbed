namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>Colour Index numbers that Annex II of Regulation (EC) 1223/2009 (cosmetics) names, which entry 75 of REACH, added by (EU) 2020/2081, keeps out of tattoo inks.</summary>
/// <remarks>
/// Source: the Commission's CosIng, Annex II as exported on 24 December 2025 (last update 8 December 2025): every entry that names a
/// number, with its reference number there. Entries from 1231 to 1369 speak of hair dye; entry 75 takes the whole annex over, which is why
/// 74160 and 74260 needed a time of grace in it, to 4 January 2023 (Environmental Administration of Luxembourg). Not here: substances that
/// other rules or Appendix 13 restrict, and impurities. So a short list: not being on it proves nothing.
/// </remarks>
internal static class RestrictedColourants
{
    private static readonly Dictionary<int, int> Entries = new()
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

    /// <summary>Why the colourant is restricted; null when it is not listed here.</summary>
    public static string? Reason(int colourIndex) =>
        Entries.TryGetValue(colourIndex, out var entry)
            ? $"entry {entry} of Annex II of (EC) 1223/2009, which (EU) 2020/2081 (REACH entry 75) applies to tattoo inks"
            : null;
}
