using System.CommandLine;
using System.Globalization;
using System.Text;
using SmpColourMatch.Core.Matching.Coverage;

namespace SmpColourMatch.Cli.Commands;

/// <summary>The option <c>--population grid|sampled|FILE.csv</c>.</summary>
internal sealed class PopulationOption
{
    private readonly Option<string> _population = new("--population")
    {
        Description =
            "grid: seven skins x seven hairs. sampled: clients drawn from published skin and hair colours. FILE.csv: your own, with skin_L, skin_a, skin_b, hair_L, hair_a, hair_b and perhaps weight.",
        HelpName = "grid|sampled|FILE.csv",
        DefaultValueFactory = _ => "sampled",
    };

    private readonly Option<int> _clients = new("--clients")
    {
        Description = "How many clients are sampled.",
        HelpName = "N",
        DefaultValueFactory = _ => SampledPopulation.UsualClients,
    };

    public void AddTo(Command command)
    {
        command.Add(_population);
        command.Add(_clients);
    }

    /// <exception cref="UsageException">The number of clients is out of range.</exception>
    /// <exception cref="FileAccessException">The table cannot be opened or has faults.</exception>
    public ClientPopulation Read(ParseResult parsed)
    {
        var wanted = parsed.GetValue(_population)!;
        switch (wanted)
        {
            case "grid":
                return GridPopulation.Build();
            case "sampled":
                var count = parsed.GetValue(_clients);
                return count is >= 1 and <= 1_000_000
                    ? SampledPopulation.Build(count)
                    : throw new UsageException(
                        string.Create(CultureInfo.InvariantCulture, $"--clients is {count}; it goes from 1 to 1000000.")
                    );
            default:
                var bytes = InputFile.ReadAll(wanted, "population table", CatalogueInput.MaxBytes);
                try
                {
                    return PopulationTable.Parse(
                        Path.GetFileName(wanted),
                        Encoding.UTF8.GetString(bytes.Span).TrimStart('\uFEFF')
                    );
                }
                catch (FormatException fault)
                {
                    throw new FileAccessException(
                        $"The population table '{wanted}' cannot be used. {fault.Message}",
                        fault
                    );
                }
        }
    }
}
