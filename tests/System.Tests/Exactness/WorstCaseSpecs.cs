using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Privatization.OpenApi;

namespace Privatization;

/// <summary>
/// A case whose every act says as much as the contract allows, in the running service: what the acts and all views that follow them allocate, ask
/// of the database and write grows in proportion to what was sent.
/// </summary>
[Collection(Alone.Name)]
public class WorstCaseSpecs(RunningService service, ITestOutputHelper output)
{
    /// <summary>All together, the client of the test with it, in bytes.</summary>
    private const double MostPerByte = 200;

    /// <summary>Each is a fault with its pointer. Where the body is read again for each, it is some four hundred.</summary>
    private const double MostPerByteOfUnknown = 150;

    /// <summary>A paper is named in less.</summary>
    private const double BytesPerRow = 50;

    private readonly List<string> _papers = [];

    [Fact]
    public async Task from_the_request_to_a_correction()
    {
        var document = await Documents.Read(service);
        using var commands = new CountedCommands();
        // What is made once is made.
        await Play(document, Growth.Shares[0], commands);
        var cases = new List<(IReadOnlyList<Sent> Acts, long Rows)>();
        foreach (var share in Growth.Shares) cases.Add(await Play(document, share, commands));

        Growth Of(string what, Func<(IReadOnlyList<Sent> Acts, long Rows), long> cost) => new(what, [.. cases.Select(it => (it.Acts.Sum(act => (long)act.Bytes), cost(it)))]);
        var (allocated, rows) = (Of("a case, allocated with its views", it => it.Acts.Sum(act => act.Allocated)), Of("a case, rows", it => it.Rows));
        output.WriteLine($"{allocated}");
        output.WriteLine($"rows: {string.Join(", ", cases.Select(it => it.Rows))}");
        foreach (var (n, act) in cases[^1].Acts.Index())
        {
            var all = cases.Select(it => it.Acts[n]).ToList();
            output.WriteLine($"{act.What,-25} {string.Join(", ", all.Select(it => $"{it.Bytes,8} bytes {it.Allocated / 1024,6} KB {it.Commands,3} commands"))}");
            // A list that waits for its view asks until it has come.
            if (act.What is not "views") all.Select(it => it.Commands).Should().OnlyContain(count => count > 0 && count <= all[0].Commands + 2, "the commands of {0} do not depend on how much it says", act.What);
        }
        allocated.IsInProportion.Should().BeTrue("{0}", allocated);
        allocated.Slope.Should().BeLessThan(MostPerByte);
        rows.Slope.Should().BeLessThan(1 / BytesPerRow);
    }

    [Fact]
    public async Task of_documents_that_nobody_uploaded()
    {
        using var commands = new CountedCommands();
        var it = service.NewCase();
        var sizes = new List<Sent>();
        foreach (var share in Growth.Shares.Prepend(Growth.Shares[0]))
        {
            var package = await it.NewPackage();
            package["documents"] = new JsonArray([.. Enumerable.Range(0, Part(Limits.Documents, share)).Select(n => Package.Paper("paper", Digest.Of(BitConverter.GetBytes(n)).ToString()))]);
            var (reply, sent) = await Send("unknown documents", commands, package, header => it.As(Role.Applicant).Send("/v1/requests", package, header));
            reply.Is(422, "unknown-document").Json.GetProperty("errors").GetArrayLength().Should().Be(Part(Limits.Documents, share));
            sizes.Add(sent);
        }
        var growth = new Growth("documents that nobody uploaded", [.. sizes.Skip(1).Select(sent => ((long)sent.Bytes, sent.Allocated))]);
        output.WriteLine($"{growth}");
        growth.Slope.Should().BeLessThan(MostPerByteOfUnknown);
        sizes.Select(sent => sent.Commands).Distinct().Should().ContainSingle();
    }

    /// <summary>What one call sent, and what came of it.</summary>
    private sealed record Sent(string What, int Bytes, long Allocated, int Commands);

    private async Task<(IReadOnlyList<Sent> Acts, long Rows)> Play(JsonNode document, double share, CountedCommands commands)
    {
        var it = service.NewCase();
        var acts = new List<Sent>();
        var package = await Request(it, document, share);
        var signed = JsonSerializer.SerializeToNode(await it.As(Role.Applicant).Signed("/v1/requests", package, it.Iin))!;
        var (submitted, request) = await Send("request", commands, signed, header => it.As(Role.Applicant).Send("/v1/requests", signed, header));
        it.Id = submitted.Is(201).Id;
        acts.Add(request);
        while ((await it.Read()).Text("state") is "in-progress" or "awaiting-countersignature") acts.Add(await Do(it, null, share, commands));
        foreach (var act in new[] { Act.Instalments, Act.Corrections }) acts.Add(await Do(it, act, share, commands));
        acts.Add(await Followed(it, commands));
        var rows = await Database.Value<long>(service.ConnectionString, $"""
            select (select count(*) from privatization.mt_events where stream_id = '{it.Id}') + (select count(*) from privatization.blob_holders where holder like 'case:{it.Id}@%')
                + (select count(*) from privatization.mt_doc_applicantstatus where application = '{it.Id}') + (select count(*) from privatization.mt_doc_workitem where application = '{it.Id}')
                + (select count(*) from privatization.mt_doc_slaclock where application = '{it.Id}') + (select count(*) from {PersonTable.Name} where application = '{it.Id}')
            """);
        return (acts, rows);
    }

    private async Task<Sent> Do(CaseDriver it, Act? beside, double share, CountedCommands commands)
    {
        var now = await it.Read();
        var act = beside ?? (now.Text("position.act") is { } name ? Names.Read<Act>(name)!.Value : Act.ContractCountersignature);
        var usual = JsonSerializer.SerializeToNode(await it.UsualContent(act, now), JsonSerializerOptions.Web)!.AsObject();
        var content = JsonSerializer.SerializeToNode(await it.Signed(act, await Whole(it, act, usual, share)), JsonSerializerOptions.Web)!;
        var (reply, sent) = await Send($"{act}", commands, content, header =>
            it.As(Contents.RoleOf(act)).Send(it.PathOf(act), content, ("If-Match", now.ETag!), ("Idempotency-Key", $"{Guid.NewGuid()}"), header));
        reply.Is(201);
        return sent;
    }

    /// <summary>All that the act may say, of the share; the rest as usual.</summary>
    private async Task<JsonObject> Whole(CaseDriver it, Act act, JsonObject content, double share)
    {
        foreach (var text in act switch
        {
            Act.HeadResolution or Act.DecisionDraft or Act.CommissionConclusion or Act.AkimatResolution or Act.ContractDraft => ["text"],
            Act.CommissionReferral => ["summary", "findings"],
            Act.Corrections => ["reason", "content"],
            _ => Array.Empty<string>(),
        })
            content[text] = Text(FreeText.MaxLength, share);
        if (act is Act.Corrections or Act.Instalments or Act.ContractDraft) content["legalBasis"] = Text(ShortText.MaxLength, share);
        if (act is Act.CommissionConclusion or Act.DecisionDraft)
            content["grounds"] = new JsonArray([.. Enumerable.Range(0, Part(Limits.Grounds, share)).Select(_ => JsonValue.Create("untrue-documents"))]);
        switch (act)
        {
            case Act.CommissionReferral:
                var papers = await Papers(it, share);
                content["documents"] = new JsonArray([.. papers.Select(paper => Paper(paper, share))]);
                content["withdrawnConsents"] = new JsonArray([.. Enumerable.Range(0, Part(Limits.Relatives, share)).Select(n => JsonValue.Create(n))]);
                content["checks"] = new JsonArray([.. papers.Select(paper => new JsonObject
                {
                    ["source"] = new JsonObject { ["kind"] = "attached", ["document"] = paper }, ["found"] = new JsonObject { ["pensioner"] = true },
                })]);
                break;
            case Act.CommissionConclusion:
                content["protocol"]!["members"] = new JsonArray([.. Enumerable.Range(0, Math.Max(3, Part(Limits.CommissionMembers, share))).Select(n => new JsonObject
                {
                    ["name"] = n == 0 ? content["protocol"]!["chair"]!.DeepClone() : $"{n} {Text(90, share)}", ["vote"] = "for",
                })]);
                break;
            case Act.ValueCalculation:
                content["handOverDocuments"] = new JsonArray([.. (await Papers(it, share)).Select(paper => Paper(paper, share))]);
                break;
            case Act.TransferDraft:
                foreach (var paper in (await Papers(it, share)).Skip(content["documents"]!.AsArray().Count)) content["documents"]!.AsArray().Add(Paper(paper, share));
                break;
            case Act.ContractDraft:
                (content["terms"], content["schedule"]) = ("instalments", Schedule(content["price"]!.ToString(), Part(Instalments.Most, share)));
                break;
            case Act.Instalments:
                content["schedule"] = Schedule("1200000.00", Part(Instalments.Most, share) - 1);
                break;
            default: break;
        }
        return content;
    }

    private static async Task<JsonObject> Request(CaseDriver it, JsonNode document, double share)
    {
        var package = await it.NewPackage("state-enterprise");
        var whole = new WorstBodies(document, share, WorstBodies.Expanding + "- ").Of("submitRequest");
        foreach (var name in new[] { "lastName", "firstName", "patronymic", "phone", "email" }) package["applicant"]![name] = whole["applicant"]![name]!.DeepClone();
        package["dwelling"]!["address"] = whole["dwelling"]!["address"]!.DeepClone();
        package["declared"] = whole["declared"]!.DeepClone();
        package["declared"]!["categories"] = new JsonArray([.. Enumerable.Range(0, Part(Limits.Grounds, share)).Select(_ => JsonValue.Create("repression-victim"))]);
        foreach (var (n, member) in whole["family"]!.AsArray().Index())
        {
            var copy = member!.DeepClone();
            (copy["iin"], copy["consent"]) = (People.NewIin(), new JsonObject { ["kind"] = "notarised", ["document"] = await it.As(Role.Applicant).NewPaper() });
            package["family"]!.AsArray().Add(copy);
        }
        for (var n = 1; n < Part(Limits.Documents, share); n++) package["documents"]!.AsArray().Add(Paper(await it.As(Role.Applicant).NewPaper(), share));
        return package;
    }

    /// <summary>Of the executor, whose cases these are all.</summary>
    private async Task<IReadOnlyList<string>> Papers(CaseDriver it, double share)
    {
        while (_papers.Count < Part(Limits.Documents, share)) _papers.Add(await it.As(Role.Executor).NewPaper());
        return [.. _papers.Take(Part(Limits.Documents, share))];
    }

    private static async Task<Sent> Followed(CaseDriver it, CountedCommands commands)
    {
        var version = (await it.Read()).Version;
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var asked = 0;
        foreach (var list in new[] { "/v1/applications", "/v1/sla/clocks" })
        {
            var (reply, count) = await commands.Of(header => it.As(Role.Supervisor).Ask($"{list}?after={it.Id}@{version}&limit=1", header));
            reply.Is(200);
            asked += count;
        }
        await it.As(Role.Head).Search(new Dictionary<string, string> { ["surname"] = "صلى" }, $"?after={it.Id}@{version}&limit=1");
        return new("views", 0, GC.GetTotalAllocatedBytes(precise: true) - before, asked);
    }

    private static async Task<(Reply Reply, Sent Sent)> Send(string what, CountedCommands commands, JsonNode body, Func<(string, string), Task<Reply>> send)
    {
        var bytes = Encoding.UTF8.GetByteCount(body.ToJsonString(JsonSerializerOptions.Web));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var (reply, count) = await commands.Of(send);
        return (reply, new(what, bytes, GC.GetTotalAllocatedBytes(precise: true) - before, count));
    }

    private static JsonObject Paper(string sha256, double share) => new() { ["kind"] = "paper", ["sha256"] = sha256, ["name"] = Text(ShortText.MaxLength, share) };

    private static JsonArray Schedule(string price, int count)
    {
        var first = Kazakhstan.DayOf(NodaTime.SystemClock.Instance.GetCurrentInstant()).PlusDays(5);
        // Month by month it would end beyond thirty years.
        return new([.. Instalments.Monthly(Money.Parse(price), count, first).Select((it, n) => new JsonObject { ["due"] = $"{first.PlusDays(n):yyyy-MM-dd}", ["amount"] = $"{it.Amount}" })]);
    }

    private static string Text(int most, double share) => new('й', Part(most, share));

    private static int Part(int most, double share) => (int)Math.Ceiling(most * share);
}
