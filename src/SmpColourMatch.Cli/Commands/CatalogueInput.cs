using System.CommandLine;
using SmpColourMatch.Cli.Terminals;
using SmpColourMatch.Core.Pigments;
using SmpColourMatch.Core.Pigments.Rules;
using SmpColourMatch.Core.Reporting;

namespace SmpColourMatch.Cli.Commands;

/// <summary>Brings the catalogue to match with: a file's, or the built-in reference.</summary>
internal static class CatalogueInput
{
    /// <summary>Files of more bytes are no catalogue: 24 pigments with spectra are about 1 MiB. Chosen by us: 64 MiB.</summary>
    public const long MaxBytes = 64L << 20;

    /// <summary>How many errors are told where the catalogue is only a means; validate tells all.</summary>
    private const int ShownErrors = 5;

    public static Option<string?> Option() =>
        new("--catalogue")
        {
            Description =
                "A pigment catalogue (JSON); without it the built-in reference catalogue serves, which is modelled, not measured.",
            HelpName = "FILE",
        };

    /// <exception cref="FileAccessException">The file cannot be opened, or has errors that leave no catalogue to match with.</exception>
    public static PigmentCatalogue Read(string? path, Terminal terminal)
    {
        if (path is null)
        {
            return ReferenceCatalogue.Read();
        }

        var bytes = Bytes(path, terminal);
        var reading = CatalogueReader.Read(bytes);
        if (reading.Catalogue is { } catalogue)
        {
            Warn(path, bytes, terminal);
            return catalogue;
        }

        var errors = reading.Findings.Where(finding => finding.Severity == FindingSeverity.Error).ToList();
        foreach (var finding in errors.Take(ShownErrors))
        {
            terminal.Error.WriteLine($"smpmatch: line {finding.Line}: {PrintableText.Of(finding.Message, 1000)}");
        }

        throw new FileAccessException(
            $"The catalogue '{path}' has {(errors.Count == 1 ? "1 error" : $"{errors.Count} errors")} and is not used: a wrong catalogue gives a wrong colour. "
                + $"See all: smpmatch catalogue validate \"{path}\""
        );
    }

    /// <summary>A catalogue can be read and yet hold an expired lot or a slipped row: told, for the colour of that ink is then not to be relied on.</summary>
    private static void Warn(string path, ReadOnlyMemory<byte> bytes, Terminal terminal)
    {
        var today = DateOnly.FromDateTime(DateTime.Now);
        var faults = CatalogueReview
            .Review(bytes, today, RuleSettings.Usual)
            .Findings.Where(finding => finding.Severity == FindingSeverity.Error)
            .ToList();
        if (faults.Count == 0)
        {
            return;
        }

        var shown = faults
            .Take(ShownErrors)
            .Select(fault => $"{fault.Code}{(fault.Pigment is { } ink ? $" in {ink}" : "")} (line {fault.Line})");
        terminal.Error.WriteLine(
            $"smpmatch: The catalogue '{PrintableText.Of(path, 1000)}' is used, but the suppliers' rules find {(faults.Count == 1 ? "1 error" : $"{faults.Count} errors")} in it: "
                + $"{PrintableText.Of(string.Join(", ", shown), 1000)}{(faults.Count > ShownErrors ? ", ..." : "")}. Do not rely on those inks. "
                + $"See all: smpmatch catalogue validate \"{PrintableText.Of(path, 1000)}\""
        );
    }

    /// <param name="path">A file, or <c>-</c> for standard input.</param>
    /// <param name="terminal">Has standard input.</param>
    /// <exception cref="FileAccessException">The file cannot be opened or is too large.</exception>
    public static ReadOnlyMemory<byte> Bytes(string path, Terminal terminal) =>
        path == "-"
            ? InputFile.ReadAll(terminal.Input, path, "catalogue", MaxBytes)
            : InputFile.ReadAll(path, "catalogue", MaxBytes);
}
