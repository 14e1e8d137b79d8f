using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using Privatization.Storage.Text;
using Privatization.Tests.Driving;
using Privatization.Tests.Http.OpenApi;
using Privatization.Tests.Supervision.Amending;

namespace Privatization.Tests.Http.Exactness;

/// <summary>The longest policies that may be installed, what is valued by them, and how it is read.</summary>
[Collection(Alone.Name)]
public class WorstPolicySpecs(RunningService service, ITestOutputHelper output)
{
    private const int LongestCode = 60;

    private static readonly LocalDate Today = new(2020, 2, 4);

    [Fact]
    public async Task the_longest_policy_and_what_is_valued_by_it_cost_in_proportion()
    {
        await using var own = await AmendedService.Start(service, Kazakhstan.At(Today, new(10, 0)));
        using var measured = new Measured();
        var theCase = await (await own.NewCase().Submit()).Until(3, 3);
        var plays = new List<(MeasuredCall[] Sent, long Rows)>();
        foreach (var (n, share) in Growth.Shares.Prepend(Growth.Shares[0]).Index())
        {
            if (n > 0) await theCase.Do(Act.Return, role: Role.Head);
            var policy = Policy(await Documents.Read(service), share, n);
            var before = await StoredRows.Count(own.Database);
            // Unescaped: so more is said in what a body may hold.
            var body = Encoding.UTF8.GetBytes(policy.ToJsonString(Json.Stored));
            var (installed, install) = await measured.Send(
                "installValuationPolicy", body.Length,
                header => own.Operator.Send("/v1/valuation-policies", body, ("Idempotency-Key", $"{n}"), header));
            installed.Is(201);
            var (content, etag) = (await theCase.Signed(Act.ContractDraft, Draft(policy)), (await theCase.Read()).ETag!);
            var (drafted, draft) = await measured.Send("a draft by it", install.Bytes, header =>
                theCase.As(Role.Executor).Send(theCase.PathOf(Act.ContractDraft), content, ("If-Match", etag), header));
            drafted.Is(201);
            var read = await Measured.Least(4, async () =>
            {
                var (shown, sent) = await measured.Send("how it is read", install.Bytes, header =>
                    theCase.As(Role.Head).Ask($"{theCase.Path}/valuation", header));
                shown.Is(200).Json.GetProperty("lines").GetArrayLength().Should().Be(policy["lines"]!.AsArray().Count);
                return sent;
            });
            plays.Add(([install, draft, read], await StoredRows.Count(own.Database) - before));
        }
        plays.RemoveAt(0);
        for (var n = 0; n < plays[0].Sent.Length; n++)
        {
            var growth = Growth.From(plays[0].Sent[n].What, plays.Select(play => play.Sent[n]), sent => sent.Allocated);
            output.WriteLine($"{growth}; commands: {string.Join(", ", plays.Select(play => play.Sent[n].Commands))}");
            growth.IsWithin(WorstCaseSpecs.MostPerByte, Measured.Others).Should().BeTrue("{0}", growth);
            plays.Should().OnlyContain(play => play.Sent[n].Commands <= plays[0].Sent[n].Commands + 2);
        }
        output.WriteLine($"rows: {string.Join(", ", plays.Select(play => play.Rows))}");
        plays.Select(play => play.Rows).Distinct().Should().ContainSingle();
    }

    /// <summary>Every line goes by the line before it, and by one of the inputs.</summary>
    private static JsonObject Policy(JsonNode document, double share, int n)
    {
        var policy = new WorstBodies(document, share).Of("installValuationPolicy").AsObject();
        string Code(string name) => name.PadRight(WorstContents.Part(LongestCode, share), 'a');
        JsonObject Sentence() => new(new[] { "kk", "ru", "en" }.Select(
            language => KeyValuePair.Create(language, (JsonNode?)WorstContents.Text(OperatorInstallsPolicy.LongestName, share))));
        (policy["version"], policy["from"], policy["name"]) =
            ($"v{n}".PadRight(LongestCode, 'a'), $"{Today.PlusDays(n - 10):yyyy-MM-dd}", Sentence());
        var inputs = policy["inputs"]!.AsArray();
        foreach (var (at, input) in inputs.Index()) (input!["name"], input["text"]) = (Code($"i{at}"), Sentence());
        foreach (var (at, line) in policy["lines"]!.AsArray().Index())
        {
            (line!["name"], line["text"]) = (Code($"l{at}"), Sentence());
            (line["left"], line["right"]) = (Code(at == 0 ? "i0" : $"l{at - 1}"), inputs[at % inputs.Count]!["name"]!.DeepClone());
        }
        return policy;
    }

    private static JsonObject Draft(JsonObject policy) => new()
    {
        ["terms"] = "thirty-days",
        ["price"] = "1200000.00",
        ["valuation"] = new JsonObject
        {
            ["policy"] = policy["version"]!.DeepClone(),
            ["inputs"] =
                new JsonObject(policy["inputs"]!.AsArray().Select(input => KeyValuePair.Create($"{input!["name"]}", (JsonNode?)"1200000.000000"))),
        },
    };
}
