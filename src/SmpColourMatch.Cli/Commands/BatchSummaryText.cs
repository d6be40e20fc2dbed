using System.Text;
using System.Text.Json;
using SmpColourMatch.Cli.Terminals;
using SmpColourMatch.Core.Batching;

namespace SmpColourMatch.Cli.Commands;

/// <summary>What a finished batch tells on standard output.</summary>
internal static class BatchSummaryText
{
    public static void Write(BatchSummary summary, string output, bool json, Terminal terminal)
    {
        if (json)
        {
            WriteJson(summary, terminal.Output);
        }
        else
        {
            terminal.Output.Write(Encoding.UTF8.GetBytes(Text(summary, output)));
        }
    }

    private static string Text(BatchSummary summary, string output)
    {
        var counts = summary.Counts;
        var text = new StringBuilder();
        text.Append(
            $"{Count(counts.Total, "photo")}: {counts.Matched} matched, {counts.Measured} measured, {counts.Rejected} rejected"
        );
        text.Append(counts.Reused > 0 ? $" ({Count(counts.Reused, "row")} stood already)\n" : "\n");
        if (summary.OtherFiles > 0)
        {
            text.Append($"{Count(summary.OtherFiles, "other file")} left out\n");
        }

        if (summary.Clients > 0)
        {
            text.Append(
                $"{Count(summary.Clients, "client")} with several photos; the photos of {summary.Disagreeing} disagree (clients.csv)\n"
            );
        }

        return text.Append($"Results: {output}\n").ToString();
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    private static void WriteJson(BatchSummary summary, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "smp-batch/1");
            json.WriteNumber("photos", summary.Counts.Total);
            json.WriteNumber("matched", summary.Counts.Matched);
            json.WriteNumber("measured", summary.Counts.Measured);
            json.WriteNumber("rejected", summary.Counts.Rejected);
            json.WriteNumber("reused", summary.Counts.Reused);
            json.WriteNumber("otherFiles", summary.OtherFiles);
            json.WriteNumber("closedFolders", summary.ClosedFolders.Count);
            json.WriteNumber("unopenableNames", summary.Unnamed.Count);
            json.WriteNumber("clients", summary.Clients);
            json.WriteNumber("disagreeingClients", summary.Disagreeing);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }
}
