namespace SmpColourMatch.Benchmarks;

/// <summary>The light on one head, or a part of it, against the truth.</summary>
/// <param name="Name">Of the photo.</param>
/// <param name="Kind">Whose light was wanted: chart, camera, or view (a part of the photo and any surface).</param>
/// <param name="Fitted">ln(light / true light) as fitted.</param>
/// <param name="Witnessed">The same once stubble had its say.</param>
/// <param name="Told">The same less what is usually left: what the program tells.</param>
/// <param name="Doubt">One sd of it as the program tells it.</param>
/// <param name="Clues">See ShadingClues.</param>
internal sealed record ShadingCase(
    string Name,
    string Kind,
    double Fitted,
    double Witnessed,
    double Told,
    double Doubt,
    float[] Clues
);
