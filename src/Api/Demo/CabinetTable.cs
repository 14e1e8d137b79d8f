using System.Text.Json.Nodes;
using Spectre.Console;

namespace Privatization;

/// <summary>What came into an applicant's personal cabinet, on the terminal.</summary>
internal static class CabinetTable
{
    public static async Task Print(DemoClient client, DemoPerson applicant)
    {
        var cabinet = await client.Read(applicant, "/v1/cabinet");
        AnsiConsole.WriteLine();
        AnsiConsole.MarkupLineInterpolated($"[bold]The personal cabinet[/]: {(string)cabinet["applications"]![0]!["status"]!["en"]!}");
        var table = new Table().Border(TableBorder.Simple).AddColumns([.. new[] { "time", "message", "document" }.Select(name => new TableColumn(name).NoWrap())]);
        foreach (var message in cabinet["messages"]!.AsArray().OfType<JsonNode>().Reverse())
            table.AddRow(Text(message["at"])[11..19], Text(message["title"]!["en"]), Text(message["document"])[..64] + "…");
        AnsiConsole.Write(table);
    }

    private static string Text(JsonNode? node) => Markup.Escape(node?.ToString() ?? "");
}
