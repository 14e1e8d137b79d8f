using System.Text.Json.Nodes;
using Spectre.Console;

namespace Privatization.Development.Demo;

/// <summary>What came into an applicant's personal cabinet, on the terminal.</summary>
internal static class CabinetLines
{
    public static async Task Print(DemoClient client, DemoPerson applicant)
    {
        var cabinet = await client.Read(applicant, "/v1/cabinet");
        AnsiConsole.WriteLine();
        AnsiConsole.MarkupLineInterpolated($"[bold]The personal cabinet[/]: {(string)cabinet["applications"]![0]!["accepted"]!["en"]!}");
        AnsiConsole.MarkupLineInterpolated($"{(string)cabinet["applications"]![0]!["status"]!["en"]!}");
        foreach (var message in cabinet["messages"]!.AsArray().OfType<JsonNode>().Reverse())
        {
            AnsiConsole.MarkupLineInterpolated($"{((string)message["at"]!)[11..19]}  {(string)message["title"]!["en"]!}");
            // Not as Spectre writes: it would break the path at the edge of the terminal.
            Console.WriteLine((string?)message["document"] ?? (string)message["text"]!["en"]!);
        }
    }
}
