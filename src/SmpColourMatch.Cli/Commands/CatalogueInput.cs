using System.CommandLine;
using SmpColourMatch.Cli.Terminals;
using SmpColourMatch.Core.Pigments;
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

        var reading = CatalogueReader.Read(Bytes(path, terminal));
        if (reading.Catalogue is { } catalogue)
        {
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

    /// <param name="path">A file, or <c>-</c> for standard input.</param>
    /// <param name="terminal">Has standard input.</param>
    /// <exception cref="FileAccessException">The file cannot be opened or is too large.</exception>
    public static ReadOnlyMemory<byte> Bytes(string path, Terminal terminal) =>
        path == "-"
            ? InputFile.ReadAll(terminal.Input, path, "catalogue", MaxBytes)
            : InputFile.ReadAll(path, "catalogue", MaxBytes);
}
