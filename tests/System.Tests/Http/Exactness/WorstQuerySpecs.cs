using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;
using NodaTime.Text;
using Privatization.Api.Payments;
using Privatization.Tests.Cases.Finding;
using Privatization.Tests.Driving;
using Privatization.Tests.Http.OpenApi;

namespace Privatization.Tests.Http.Exactness;

/// <summary>
/// Lists and searches with all that may be asked of them, made from the description of the API: they ask the database no more than plain ones.
/// </summary>
[Collection(Alone.Name)]
public class WorstQuerySpecs(RunningService service, ITestOutputHelper output)
{
    /// <summary>Of a letter there are several spellings, and of one ligature eighteen letters.</summary>
    private const double MostPerByte = 400;

    /// <summary>To wait for a version, it is looked up whether there is such a case, and how far the view has come.</summary>
    private const int MostForAfter = 2;

    [Theory, InlineData("й"), InlineData(WorstBodies.Expanding)]
    public async Task the_longest_search_costs_in_proportion(string letter)
    {
        using var measured = new Measured();
        var (document, declared) = (await Documents.Read(service), service.NewCase());
        var package = await declared.PackageOf(WorstContents.Text(100, 1), WorstContents.Text(100, 1));
        await declared.Submit(package);
        foreach (var names in new[] { true, false })
        {
            var sizes = new List<MeasuredCall>();
            foreach (var share in Growth.Shares)
            {
                var sought = new WorstBodies(document, share, letter).Of("searchApplications").AsObject();
                sought["contractNumber"] = WorstContents.Text(DocumentNumber.MaxLength, share);
                if (names) foreach (var other in sought.Select(member => member.Key).Except(["surname", "firstName"]).ToList()) sought.Remove(other);
                sizes.Add(await Measured.Least(4, async () => (await measured.Send("searchApplications", sought, async header =>
                    (await declared.As(Role.Supervisor).Send($"{Searching.Path}?limit=1", sought, header)).Is(200))).Sent));
            }
            var growth = Growth.From($"a search of '{letter}', by names only: {names}", sizes, sent => sent.Allocated);
            output.WriteLine($"{growth}; commands: {string.Join(", ", sizes.Select(sent => sent.Commands))}");
            growth.IsWithin(MostPerByte, Measured.Others).Should().BeTrue("{0}", growth);
            sizes.Select(sent => sent.Commands).Distinct().Should().ContainSingle();
        }
    }

    [Fact]
    public async Task every_list_with_all_its_filters_and_longest_texts_costs_in_proportion()
    {
        using var measured = new Measured();
        var (document, declared) = (await Documents.Read(service), await service.NewCase().Submit());
        var (played, names) = (new List<string>(), await Names(declared));
        foreach (var (_, template, operation) in Documents.Operations(document).Where(it => it.Method == "get"))
        {
            var query = operation["parameters"]!.AsArray().Select(parameter => Documents.Resolved(document, parameter!))
                .Where(parameter => $"{parameter["in"]}" == "query").ToList();
            if (query.Count == 0) continue;
            var path = names.Aggregate(template, (path, name) => path.Replace($"{{{name.Key}}}", name.Value, StringComparison.Ordinal));
            if (template.Contains("imports", StringComparison.Ordinal)) path = template.Replace("{id}", names["import"], StringComparison.Ordinal);
            played.Add(template);
            var who = await Whoever(path);
            async Task<MeasuredCall> Ask(IEnumerable<KeyValuePair<string, string?>> parameters, params int[] statuses)
            {
                var address = QueryHelpers.AddQueryString(path, parameters);
                return await Measured.Least(4, async () =>
                {
                    var (reply, sent) = await measured.Send(template, address.Length, header => who.Ask(address, header));
                    reply.Status.Should().BeOneOf(statuses, "{0}: {1}", address, reply.Body);
                    return sent;
                });
            }

            if (!query.Exists(parameter => parameter["required"]?.GetValue<bool>() == true))
            {
                // The case has not been valued yet.
                int[] answered = template.EndsWith("/valuation", StringComparison.Ordinal) ? [404] : [200];
                var (plain, filtered) = (await Ask([], answered), await Ask(Values(query, declared), answered));
                output.WriteLine($"{template,-50} {plain.Allocated / 1024,5} KB {plain.Commands} commands, "
                    + $"with all filters {filtered.Allocated / 1024,5} KB {filtered.Commands}");
                filtered.Commands.Should().BeLessThanOrEqualTo(plain.Commands + MostForAfter, template);
                filtered.Allocated.Should().BeLessThan(plain.Allocated + Measured.Others, template);
            }
            var texts = query.Where(IsText).ToList();
            if (texts.Count == 0) continue;
            // Most mean nothing, and that is told: every one has been read by then.
            var sizes = new List<MeasuredCall>();
            foreach (var share in Growth.Shares)
                sizes.Add(
                    await Ask(texts.Select(text => KeyValuePair.Create($"{text["name"]}", (string?)WorstContents.Text(LengthOf(text), share))), 200,
                        400, 404));
            var growth = Growth.From($"{template}, its texts", sizes, sent => sent.Allocated);
            output.WriteLine($"{growth}; commands: {string.Join(", ", sizes.Select(sent => sent.Commands))}");
            growth.IsWithin(MostPerByte, Measured.Others).Should().BeTrue("{0}", growth);
            sizes.Select(sent => sent.Commands).Distinct().Should().ContainSingle(template);
        }
        played
            .Should().Contain(
                ["/v1/applications", "/v1/work", "/v1/sla/board", "/v1/sla/steps", "/v1/sla/clocks", "/v1/sla/notices", "/v1/payments/imports/{id}"]);
    }

    /// <summary>All that narrows a list, each with a value that it takes.</summary>
    private static IEnumerable<KeyValuePair<string, string?>> Values(IEnumerable<JsonNode> query, CaseDriver declared) =>
        from parameter in query.Where(parameter => !IsText(parameter))
        let value = ValueOf($"{parameter["name"]}", parameter["schema"]!, declared)
        where value is not null
        select KeyValuePair.Create($"{parameter["name"]}", value);

    private static string? ValueOf(string name, JsonNode schema, CaseDriver declared) => (name, schema) switch
    {
        ("after", _) => $"{declared.Id}@3",
        ("limit", _) => "1",
        // No filter: it stands instead of asOf.
        ("version", _) => null,
        ("from", _) => "2026-01-01T00:00:00Z",
        _ when $"{(schema["anyOf"]?[0] ?? schema)["format"]}" == "date-time" =>
            InstantPattern.ExtendedIso.Format(SystemClock.Instance.GetCurrentInstant()),
        _ when $"{schema["type"]}" == "boolean" => "true",
        _ when schema["minimum"] is { } least => $"{least}",
        ("role", _) => "executor",
        ("provider", _) => declared.Provider,
        ("state", _) => "in-progress",
        ("kind", _) => "step",
        _ => $"{schema["enum"]![0]}",
    };

    private static bool IsText(JsonNode parameter) => parameter["schema"]!["maxLength"] is not null || $"{parameter["name"]}" == "number";

    private static int LengthOf(JsonNode parameter) => parameter["schema"]!["maxLength"]?.GetValue<int>() ?? DocumentNumber.MaxLength;

    private async Task<IReadOnlyDictionary<string, string>> Names(CaseDriver declared)
    {
        var import = await service.People.Looker(Role.Treasury, "*").Call(
            HttpMethod.Post, "/v1/payments/imports",
            Calls.Content($"contract;reference;date;amount\nnone;{declared.Id}/1;2026-01-15;1.00\n", TreasuryFile.MediaType));
        var webhook = await service.People.Looker(Role.Operator)
            .Send("/v1/webhooks", new { Url = "https://receiver.example.kz/", Events = new[] { "draft-returned" } });
        return new Dictionary<string, string>
        { ["id"] = $"{declared.Id}", ["import"] = $"{import.Is(202).Id}", ["webhook"] = $"{webhook.Is(201).Id}", ["year"] = "2026" };
    }

    /// <summary>The first to whom it is not refused for who he is.</summary>
    private async Task<HttpClient> Whoever(string path)
    {
        var people = service.People;
        var all = new[] { people.Looker(Role.Supervisor, "*"), people.Looker(Role.Operator), people.Official(Role.Executor, CaseDriver.Home),
            people.Looker(Role.Treasury, "*") };
        foreach (var one in all)
            if ((await one.Ask(path)).Status != 403) return one;
        throw new InvalidOperationException($"Nobody may ask {path}.");
    }
}
