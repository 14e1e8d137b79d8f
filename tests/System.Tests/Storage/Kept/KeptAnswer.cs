using System.Text.Json.Nodes;

namespace Privatization.Tests.Storage.Kept;

/// <summary>An answer of this build held against that of the build that left the store.</summary>
internal static class KeptAnswer
{
    /// <summary>What the service says by itself, and says otherwise than that build: nobody recorded it.</summary>
    private static readonly (string Now, string Then)[] Reworded =
    [
        ("Шарт жасалды, төлем талап етілмейді; іс аяқталды.", "Шарт жасалды, төленетін ештеңе қалмады; іс аяқталды."),
        ("Договор заключён, оплата не требуется; дело завершено.", "Договор заключён, платить больше нечего; дело завершено."),
        ("The contract is concluded and no payment is due; the case has ended.",
            "The contract is concluded and nothing is left to pay; the case has ended."),
        ("\"01-2026-000006-3/4\"", "\"01-2026-000006-3/notice\""),
    ];

    /// <returns>Where what is said now differs from what was said then.</returns>
    public static IEnumerable<string> Differences(string path, string now, string then) => Differences(
        path, JsonNode.Parse(Reworded.Aggregate(now, (body, words) => body.Replace(words.Now, words.Then, StringComparison.Ordinal))),
        JsonNode.Parse(then));

    /// <summary>
    /// Members may have come since, and sentences may have other words. How far the views have come is another thing; of slack nothing is said any
    /// more; a clock that stopped has a verdict and an ending in place of one status; and paths have other parameters.
    /// </summary>
    private static IEnumerable<string> Differences(string at, JsonNode? now, JsonNode? then) => (now, then) switch
    {
        (JsonObject a, JsonObject b) when IsSentence(b) && IsSentence(a) => [],
        (JsonObject a, JsonObject b) => b.SelectMany(pair => (pair.Key, Value: pair.Value?.ToString()) switch
        {
            ("throughSequence" or "provisional" or "slack" or "minimumSlack" or "outflow" or "cases", _) => [],
            ("status", "met" or "missed") => Differences($"{at} {pair.Key}", a["verdict"], pair.Value),
            ("status", "stood-still") => (string?)a["ending"] is "case-ended" or "replaced" ? [] : [$"{at} ending"],
            ("finished", _) => Differences($"{at} met", a["finished"]!["verdicts"]!["met"], pair.Value!["met"]),
            _ => Differences($"{at} {pair.Key}", a[pair.Key], pair.Value),
        }),
        (JsonArray a, JsonArray b) => Differences(
            at, [.. a.Where(item => !IsAcceptance(item) && !IsNoticeThatWaits(item))], [.. b.Where(item => !IsUnsignedNotice(item))]),
        _ when JsonNode.DeepEquals(now, then) => [],
        _ => [$"{at}: {then?.ToJsonString() ?? "nothing"} is {now?.ToJsonString() ?? "nothing"}"],
    };

    private static IEnumerable<string> Differences(string at, IReadOnlyList<JsonNode?> now, IReadOnlyList<JsonNode?> then) => now.Count == then.Count
        ? now.Zip(then).SelectMany((pair, n) => Differences($"{at}/{n}", pair.First, pair.Second))
        : [$"{at}: {then.Count} are {now.Count}"];

    /// <summary>A notice on a conclusion that nobody has signed is no document any more.</summary>
    private static bool IsUnsignedNotice(JsonNode? item) =>
        item is JsonObject document && (string?)document["kind"] == "contract-notice" && document["signatures"] is not JsonArray { Count: > 0 };

    /// <summary>That the notice waits for its EDS has come since.</summary>
    private static bool IsNoticeThatWaits(JsonNode? item) =>
        item is JsonObject work && work.ContainsKey("since") && (string?)work["act"] == "contract-notice";

    /// <summary>The message that the request is accepted has come since: it brings no document.</summary>
    private static bool IsAcceptance(JsonNode? item) => item is JsonObject message && message.ContainsKey("case") && !message.ContainsKey("document");

    private static bool IsSentence(JsonObject it) => it.Count == 3 && new[] { "kk", "ru", "en" }.All(it.ContainsKey);
}
