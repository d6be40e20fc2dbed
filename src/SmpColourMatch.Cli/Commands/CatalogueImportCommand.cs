using System.CommandLine;
using SmpColourMatch.Cli.Terminals;
using SmpColourMatch.Core.Pigments;
using SmpColourMatch.Core.Pigments.Import;
using SmpColourMatch.Core.Reporting;

namespace SmpColourMatch.Cli.Commands;

/// <summary><c>smpmatch catalogue import TABLE --out FILE</c>: from an instrument's or spreadsheet's table to a catalogue.</summary>
internal static class CatalogueImportCommand
{
    public static Command Build(Terminal terminal)
    {
        var table = new Argument<string>("TABLE")
        {
            Description = "The measurements: CSV with named columns, or CGATS.17 text.",
        };
        var to = new Option<string>("--out")
        {
            Description = "The catalogue (JSON) to write.",
            HelpName = "FILE.json",
            Required = true,
        };
        var format = new OutputFormat();
        Option<string?> Told(string name, string description, string help) =>
            new(name) { Description = description, HelpName = help };
        var supplier = Told("--supplier", "Who vouches for the catalogue.", "NAME");
        var illuminant = Told(
            "--illuminant",
            "The light for which the table's Lab was computed: D65, D50 or A.",
            "NAME"
        );
        var observer = Told(
            "--observer",
            "The observer for which the table's Lab was computed: 2 or 10 degrees.",
            "2|10"
        );
        var geometry = Told("--geometry", "The instrument's geometry, as 45/0 or d/8 SCE.", "TEXT");
        var instrument = Told("--instrument", "The instrument.", "NAME");
        var substrate = Told("--substrate", "The white card's name.", "NAME");
        var substrateLab = Told("--substrate-lab", "The white card's colour for D65/2 degrees.", "L,a,b");
        var black = Told("--black-lab", "The black card's colour, where the table has readings on one.", "L,a,b");
        var date = Told("--date", "Day of the measurement.", "YYYY-MM-DD");
        var diluent = Told("--diluent", "What the inks were diluted with.", "NAME");
        var scale = Told("--reflectance", "How the table writes reflectance.", "fraction|percent");
        var command = new Command(
            "import",
            "Make a catalogue of a table of measured drawdowns; what is not told is asked for, never guessed."
        )
        {
            table,
            to,
            supplier,
            illuminant,
            observer,
            geometry,
            instrument,
            substrate,
            substrateLab,
            black,
            date,
            diluent,
            scale,
        };
        format.AddTo(command);
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(table);
            var reading = MeasurementImport.Read(
                InputFile.ReadAll(path, "table", CatalogueInput.MaxBytes),
                new ImportConditions
                {
                    Supplier = parsed.GetValue(supplier),
                    Illuminant = parsed.GetValue(illuminant),
                    ObserverDegrees = parsed.GetValue(observer),
                    Geometry = parsed.GetValue(geometry),
                    Instrument = parsed.GetValue(instrument),
                    SubstrateName = parsed.GetValue(substrate),
                    SubstrateLab = parsed.GetValue(substrateLab),
                    BlackSubstrateLab = parsed.GetValue(black),
                    Date = parsed.GetValue(date),
                    Diluent = parsed.GetValue(diluent),
                    ReflectanceScale = parsed.GetValue(scale),
                }
            );
            if (reading.Catalogue is { } catalogue)
            {
                OutputFile.Write(parsed.GetRequiredValue(to), output => output.Write(CatalogueWriter.Write(catalogue)));
            }

            var name = Path.GetFileName(path);
            if (format.IsJson(parsed))
            {
                FindingsJson.Write(name, reading, terminal.Output);
            }
            else
            {
                FindingsText.Write(name, reading, terminal.Output);
            }

            return reading.Catalogue is null ? ExitCode.Rejected : ExitCode.Done;
        });
        return command;
    }
}
