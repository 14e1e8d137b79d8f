using System.Text.Json.Nodes;
using Spectre.Console;

namespace Privatization.Development.Demo;

/// <summary>A case's timeline on the terminal.</summary>
internal static class TimelineTable
{
    private static readonly DemoPerson Supervisor = new(Role.Supervisor, "*");

    public static async Task Print(DemoClient client, Scenario scenario, Guid id)
    {
        var node = await client.Read(Supervisor, $"/v1/applications/{id}");
        var timeline = await client.Read(Supervisor, $"/v1/applications/{id}/timeline");
        AnsiConsole.WriteLine();
        AnsiConsole.MarkupLineInterpolated($"[bold]{scenario.Title}[/]: {(string)node["number"]!}, [green]{(string)node["state"]!}[/]");
        AnsiConsole.MarkupLineInterpolated($"[dim]/v1/applications/{id}/timeline[/]");
        var table = new Table().Border(TableBorder.Simple).AddColumns(
            [.. new[] { "version", "time", "step", "fact", "by" }.Select(name => new TableColumn(name).NoWrap())]);
        foreach (var entry in timeline["entries"]!.AsArray().OfType<JsonNode>())
            table.AddRow(Text(entry["version"]), Text(entry["at"])[11..19], Step(entry), Text(entry["fact"]), Text(entry["by"]!["role"]));
        AnsiConsole.Write(table);
    }

    private static string Step(JsonNode entry) => entry["stage"] is { } stage ? $"{stage}.{entry["step"]}" : "";

    private static string Text(JsonNode? node) => Markup.Escape(node?.ToString() ?? "");
}
