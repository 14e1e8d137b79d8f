using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Privatization.Tests.Driving;
using Privatization.Tests.Http.OpenApi;

namespace Privatization.Tests.Http.Exactness;

/// <summary>Whatever stands in an address or a header, of whichever operation: an answer or a refusal, never a fault of the service.</summary>
public class HostileValueSpecs(RunningService service, ITestOutputHelper output)
{
    /// <summary>Escaped, as they stand in an address.</summary>
    private static readonly string[] Values =
    [
        "%00", "a%00", "%ED%A0%80", "%ED%B0%80a", "%FF", "%C3%28", "%F4%8F%BF%BF", "%E2%80%AE", "%01", "%0D%0A", "'", "%25", "%5C", "-1",
        "99999999999999999999", "NaN",
        "0001-01-01T00:00:00Z", "-9998-01-01T00:00:00Z", "0000-01-01T00:00:00%2B18:00", "00000000-0000-0000-0000-000000000000@9223372036854775807",
        new('x', 6_000),
    ];

    private static readonly string[] InHeaders =
        ["\u0001", "\u007F", "é", "\uFFFF", "-1", "0", "\"99999999999999999999\"", "\"9223372036854775807\"", "9223372036854775807", "*", "W/\"3\"",
            new('x', 6_000)];

    private static readonly JsonNode?[] InCursors =
    [
        "\0", "a\0", "'", "\uFFFF", new string('x', 2_000), "-9998-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z", "0001-01-01T00:00:00Z",
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
        int.MinValue, int.MaxValue, long.MaxValue, 1e300, null, true,
    ];

    private static readonly HttpClient Client = new(new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 });

    private readonly string[] _tokens =
    [
        RunningService.Token(Role.Supervisor, "*", null, null), RunningService.Token(Role.Operator, null, null, null),
        RunningService.Token(Role.Head, CaseDriver.Home, null, null),
        RunningService.Token(Role.Treasury, "*", null, null), RunningService.Token(Role.Executor, CaseDriver.Home, null, null),
        RunningService.Token(Role.Applicant, null, People.NewIin(), null),
    ];

    [Fact]
    public async Task hostile_values_are_answered_or_refused()
    {
        var document = await Documents.Read(service);
        var names = await Names();
        var calls = Documents.Operations(document).SelectMany(it => Calls(document, it.Method, it.Path, it.Operation, names)).ToList();
        calls.Count.Should().BeGreaterThan(1_000);
        await Make(calls);
        output.WriteLine($"{calls.Count} calls");
    }

    [Fact]
    public async Task hostile_values_in_cursors_are_answered_or_refused()
    {
        var names = await Names();
        await service.NewCase().Submit();
        var (calls, lists) = (new List<Call>(),
            new[] { "/v1/applications?", "/v1/work?", "/v1/sla/clocks?status=on-time&", $"/v1/payments/imports/{names["import"]}?" });
        foreach (var list in lists)
        {
            var who = list.Contains("imports", StringComparison.Ordinal) ? service.People.Looker(Role.Treasury, "*")
                : service.People.Official(list.Contains("work", StringComparison.Ordinal) ? Role.Executor : Role.Supervisor, CaseDriver.Home);
            Reply? page = null;
            await Eventually.Holds(TimeSpan.FromSeconds(30), async () => (page = (await who.Ask($"{list}limit=1")).Is(200)).Text("next") is not null);
            var key = JsonNode.Parse(WebEncoders.Base64UrlDecode(QueryHelpers.ParseQuery(page!.Text("next")!.Split('?')[1])["cursor"]!))!.AsObject();
            foreach (var (member, value) in key.Select(it => it.Key).SelectMany(member => InCursors.Select(value => (member, value))))
            {
                var changed = key.DeepClone();
                changed[member] = value?.DeepClone();
                calls.Add(new("GET", $"{list}cursor={WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(changed.ToJsonString()))}"));
            }
            // No serializer writes it.
            calls.AddRange(new[] { @"\ud800", @"\udfff\ud800" }.Select(half => new Call("GET", $"{list}cursor={WebEncoders.Base64UrlEncode(
                Encoding.UTF8.GetBytes($"{{{string.Join(',', key.Select(member => $"\"{member.Key}\":\"{half}\""))}}}"))}")));
        }
        await Make(calls);
    }

    /// <summary>Of what the paths name, one each that is there: most values are looked up only then.</summary>
    private async Task<IReadOnlyDictionary<string, string>> Names()
    {
        var theCase = await service.NewCase().Submit();
        var file = $"contract;reference;date;amount\nnone;{theCase.Id}/1;2026-01-15;1.00\nnone;{theCase.Id}/2;2026-01-15;1.00\n";
        var import = (await service.People.Looker(Role.Treasury, "*")
            .Call(HttpMethod.Post, "/v1/payments/imports", Tests.Driving.Calls.Content(file, "text/csv"))).Is(202);
        var webhook = (await service.People.Looker(Role.Operator)
            .Send("/v1/webhooks", new { Url = "https://receiver.example.kz/", Events = new[] { "draft-returned" } })).Is(201);
        return new Dictionary<string, string>
        {
            ["id"] = $"{theCase.Id}",
            ["import"] = $"{import.Id}",
            ["webhook"] = $"{webhook.Id}",
            ["message"] = $"{theCase.Id}@4",
            ["sha256"] = await theCase.As(Role.Applicant).NewPaper(),
            ["year"] = "2026",
            ["serial"] = "1",
            ["version"] = Resolution339Of2019.Procedure.Version,
        };
    }

    private static IEnumerable<Call> Calls(JsonNode document, string method, string template, JsonObject operation,
        IReadOnlyDictionary<string, string> names)
    {
        var parameters = (operation["parameters"]?.AsArray() ?? []).Select(it => Documents.Resolved(document, it!))
            .Select(it => (In: $"{it["in"]}", Name: $"{it["name"]}")).ToList();
        string Path(string? parameter = null, string value = "") =>
            parameters.Where(it => it.In == "path").Aggregate(template, (path, pair) => path.Replace(
                $"{{{pair.Name}}}", pair.Name == parameter ? value : template.Contains("imports", StringComparison.Ordinal)
                    ? names["import"] : names[pair.Name], StringComparison.Ordinal));
        Call At(string path, params (string, string)[] headers) => new(method.ToUpperInvariant(), path, headers);
        // All acts on a case are read in one place, and so is the language: of each a few.
        var few = method != "get" && template.Contains("/applications/{id}", StringComparison.Ordinal) ? 2 : int.MaxValue;
        foreach (var (place, name) in parameters)
            foreach (var call in place switch
            {
                "path" => Values.Take(few).Select(value => At(Path(name, value))),
                "query" => Values.Take(few).Select(value => At($"{Path()}?{name}={value}")),
                _ => InHeaders.Take(name == "Accept-Language" ? 1 : few).Select(value => At(Path(), (name, value))),
            })
                yield return call;
        foreach (var value in Values.Take(Math.Min(few, 5))) yield return At($"{Path()}?{value}=1");
        yield return At($"{Path()}?{string.Join('&', parameters.Where(it => it.In == "query").Select(it => $"{it.Name}=%00"))}");
    }

    /// <summary>By those who may: by everybody, up to the one to whom it is not refused for who he is.</summary>
    private async Task Make(IEnumerable<Call> calls)
    {
        var faults = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Parallel.ForEachAsync(calls, new ParallelOptions
        { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken }, async (call, cancellation) =>
        {
            foreach (var token in _tokens)
            {
                using var request = new HttpRequestMessage(new(call.Method), service.Address + call.Path)
                { Headers = { Authorization = new("Bearer", token) } };
                foreach (var (name, value) in call.Headers) request.Headers.TryAddWithoutValidation(name, value);
                // Of no use in itself: what is asked for here comes before the body.
                if (call.Method is "POST" or "PUT") request.Content = Tests.Driving.Calls.Content("{\"\":0}", "application/json");
                // A stream of events has no end.
                using var answer = await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
                if ((int)answer.StatusCode >= 500)
                    faults.Add(
                        $"{call.Method} {call.Path[..Math.Min(200, call.Path.Length)]} {string.Join(", ", call.Headers)}: "
                        + $"{(int)answer.StatusCode}");
                if ((int)answer.StatusCode is not (401 or 403)) return;
            }
        });
        faults.Should().BeEmpty();
    }

    private sealed record Call(string Method, string Path, params IReadOnlyList<(string Name, string Value)> Headers);
}
