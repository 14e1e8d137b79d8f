using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Privatization.OpenApi;

namespace Privatization;

/// <summary>
/// Cases whose every act says as much as the contract allows, in the running service: what the acts and all views that follow them allocate, ask
/// of the database and write grows in proportion to what was sent.
/// </summary>
[Collection(Alone.Name)]
public class WorstCaseSpecs(RunningService service, ITestOutputHelper output)
{
    /// <summary>All together, the client of the test with it, in bytes.</summary>
    private const double MostPerByte = 80;

    /// <summary>Where a byte costs less of what is answered at once, the views that work meanwhile weigh more than what is said.</summary>
    private const double FewPerByte = 30;

    /// <summary>For a case that is given to another with many, reason and all.</summary>
    private const long MostPerCase = 160 * 1024;

    /// <summary>Each is a fault with its pointer. Where the body is read again for each, it is some four hundred.</summary>
    private const double MostPerByteOfUnknown = 150;

    /// <summary>What comes after an answer that a message gave may be counted or not.</summary>
    private const int AfterTheAnswer = 8;

    /// <summary>A paper is named in less.</summary>
    private const double BytesPerRow = 50;

    /// <summary>Of the treasury's file: more than three batches.</summary>
    private const int Lines = 1_600;

    private const string Views = "views";

    /// <summary>Operations with a body that are not played here, with what reads their worst bodies or plays them.</summary>
    private static readonly Dictionary<string, string> NotPlayed = new()
    {
        ["importPayments"] = nameof(of_a_file_of_the_treasury),
        ["assignCases"] = nameof(of_many_cases_for_another_executor),
        ["uploadDocument"] = nameof(WorstBodySpecs.of_an_upload),
        // A few short members, whatever is sent.
        ["register"] = Read,
        ["signIn"] = Read,
        ["askChallenge"] = Read,
        ["proveIin"] = Read,
        ["searchApplications"] = Read,
        ["subscribe"] = Read,
        ["changeSubscription"] = Read,
        ["rotateSecret"] = Read,
        ["replayDeliveries"] = Read,
        // What they change is there for all cases.
        ["amendCalendar"] = Read,
        ["installValuationPolicy"] = Read,
    };

    private const string Read = nameof(WorstBodySpecs.of_all_that_the_contract_allows);

    private readonly List<string> _papers = [];

    [Fact]
    public async Task from_the_request_to_every_end()
    {
        var document = await Documents.Read(service);
        var sender = await RegisteredSender.On(service.ConnectionString);
        using var commands = new CountedCommands();
        // What is made once is made.
        await Play(document, sender, Growth.Shares[0], commands);
        var plays = new List<Played>();
        foreach (var share in Growth.Shares) plays.Add(await Play(document, sender, share, commands));

        Growth Of(string what, Func<Played, long> cost) => new(what, [.. plays.Select(it => (it.Acts.Sum(act => (long)act.Bytes), cost(it)))]);
        var (allocated, rows) = (Of("cases, allocated with their views", it => it.Acts.Sum(act => act.Allocated)), Of("cases, rows", it => it.Rows));
        // While one waits, the waiting is counted, which is in proportion to nothing.
        static bool IsAtOnce(Sent act) => act.What is not (Views or "sendMessage");
        var atOnce = Of("of that, of what is answered at once", it => it.Acts.Where(IsAtOnce).Sum(act => act.Allocated));
        output.WriteLine($"{allocated}");
        output.WriteLine($"{atOnce}");
        output.WriteLine($"rows: {string.Join(", ", plays.Select(it => $"{it.Rows}, of names {it.Names}"))}");
        foreach (var (n, act) in plays[^1].Acts.Index())
        {
            var all = plays.Select(it => it.Acts[n]).ToList();
            var sizes = all.Select(it => $"{it.Bytes,8} bytes {it.Allocated / 1024,6} KB {it.Commands,3} commands");
            output.WriteLine($"{act.What,-30} {string.Join(", ", sizes)}");
            // A list that waits for its view asks until it has come.
            if (act.What is Views) continue;
            // The bytes that relatives sign are made of the request alone.
            var (least, most) = (act.What is "prepareConsents" ? 0 : 1, all[0].Commands + (act.What is "sendMessage" ? AfterTheAnswer : 2));
            all.Select(it => it.Commands).Should().OnlyContain(
                count => count >= least && count <= most, "the commands of {0} do not depend on how much it says", act.What);
        }
        (atOnce.IsInProportion || atOnce.Slope < FewPerByte).Should().BeTrue("{0}", atOnce);
        allocated.Slope.Should().BeLessThan(MostPerByte);
        rows.Slope.Should().BeLessThan(1 / BytesPerRow);
        plays.Select(it => it.Names).Should().Equal(
            Growth.Shares.Select(share => 3L * PersonsByName.MostWords * (1 + Part(Limits.Relatives, share))),
            "each of the three requests names all its persons");

        var played = plays[^1].Acts.Select(act => act.What).Where(what => what is not Views).ToHashSet();
        played.Should().Contain(Enum.GetValues<Act>().Select(act => $"record{act}"));
        played.Concat(NotPlayed.Keys).Should().BeEquivalentTo(
            Documents.Operations(document).Where(it => it.Operation["requestBody"] is not null).Select(it => $"{it.Operation["operationId"]}"),
            "every operation with a body is played, or named as one that is not");
    }

    /// <summary>Each quarter of it: payments, contracts that are none, lines that are none, and payments once more.</summary>
    [Fact]
    public async Task of_a_file_of_the_treasury()
    {
        using var commands = new CountedCommands();
        var it = await (await service.NewCase().Submit()).Until("awaiting-payment");
        var (contract, treasury) = ((await it.Read()).Text("contract.number")!, service.People.Looker(Role.Treasury, "*"));
        Task<long> Rows() => Database.Value<long>(service.ConnectionString, $"""
            select (select count(*) from privatization.payment_import_lines)
                + (select count(*) from privatization.mt_events where stream_id = '{it.Id}')
                + (select count(*) from privatization.mt_doc_paymententry where data ->> 'application' = '{it.Id}')
                + (select count(*) from privatization.blob_holders where holder like 'case:{it.Id}@%')
            """);
        var files = new List<(Sent Sent, long Allocated, int Lines, long Rows)>();
        foreach (var (round, share) in Growth.Shares.Prepend(Growth.Shares[0]).Index())
        {
            var lines = Part(Lines, share);
            string Payment(int n) => $"{contract};{$"{it.Id}/{round}/{n}/".PadRight(PaymentReference.MaxLength, 'й')};2026-01-15;0.01;\n";
            var all = Enumerable.Range(0, lines).Select(n => (n % 4) switch
            {
                0 => Payment(n),
                1 => $"{$"{n}/".PadRight(DocumentNumber.MaxLength, 'й')};{n};2026-01-15;0.01;\n",
                2 => $"{new string('й', 250)};{new string('й', 250)};;;\n",
                _ => Payment(n - 3),
            });
            var file = Encoding.UTF8.GetBytes($"contract;reference;date;amount;reverses\n{string.Concat(all)}");
            var before = await Rows();
            var (finished, sent) = await Send("importPayments", commands, file.Length, async header =>
            {
                var received = await treasury.Call(HttpMethod.Post, "/v1/payments/imports", Calls.Content(file, TreasuryFile.MediaType), header);
                Task<Reply> Read() => treasury.Ask($"{received.Is(202).Location}?limit=1");
                await Eventually.Holds(TimeSpan.FromSeconds(60), async () => (await Read()).Text("state") == "finished", pause: 200);
                return await Read();
            });
            new[] { "recorded", "known", "refused" }.Select(finished.Text).Should().Equal($"{lines / 4}", $"{lines / 4}", $"{lines / 2}");
            files.Add((sent, sent.Allocated + (await Followed(it, commands)).Allocated, lines, await Rows() - before));
        }
        var growth = new Growth("a file, allocated with the views", [.. files.Skip(1).Select(file => ((long)file.Sent.Bytes, file.Allocated))]);
        output.WriteLine($"{growth}");
        foreach (var file in files) output.WriteLine($"{file.Lines} lines: {file.Sent.Commands} commands, {file.Rows} rows");
        growth.IsInProportion.Should().BeTrue("{0}", growth);
        growth.Slope.Should().BeLessThan(MostPerByte);
        var batch = files[1].Sent.Commands;
        files.Should().OnlyContain(
            file => file.Sent.Commands > 0 && file.Sent.Commands <= (batch * (1 + (file.Lines / 500))) + AfterTheAnswer,
            "a batch of lines is as many commands as any");
        files.Should().OnlyContain(
            file => file.Rows <= 2 * file.Lines, "a payment is a line, its entry, its fact and its content; any other line is itself");
    }

    /// <summary>Each is an act of its own, and every one reads the longest reason.</summary>
    [Fact]
    public async Task of_many_cases_for_another_executor()
    {
        using var commands = new CountedCommands();
        var (it, reason) = (await service.NewCase().Submit(), new WorstBodies(await Documents.Read(service)).Of("assignCases")["reason"]!);
        await it.Do(Act.Assignment);
        var version = (await it.Read()).Version;
        var sizes = new List<Sent>();
        foreach (var share in Growth.Shares.Prepend(Growth.Shares[0]))
        {
            // A tenth of all does.
            var many = Part(Assignments.MaxCases / 10, share);
            var body = new JsonObject
            {
                ["cases"] = new JsonArray([.. Enumerable.Range(0, many).Select(_ => new JsonObject { ["id"] = it.Id, ["version"] = version })]),
                ["executor"] = it.Executor,
                ["reason"] = reason.DeepClone(),
            };
            var (reply, sent) = await Send("assignCases", commands, body, header => it.As(Role.Head).Send("/v1/assignments", body, header));
            var outcomes = reply.Is(200).Json.GetProperty("outcomes").EnumerateArray();
            outcomes.Select(outcome => outcome.GetProperty("status").GetInt32()).Should().Equal(Enumerable.Repeat(200, many));
            sizes.Add(sent);
        }
        Growth Of(string what, Func<Sent, long> cost) => new(what, [.. sizes.Skip(1).Select(sent => ((long)sent.Bytes, cost(sent)))]);
        var (allocated, asked) = (Of("many cases, allocated", sent => sent.Allocated), Of("many cases, commands", sent => sent.Commands));
        output.WriteLine($"{allocated}");
        output.WriteLine($"commands: {string.Join(", ", sizes.Select(sent => sent.Commands))}");
        allocated.IsInProportion.Should().BeTrue("{0}", allocated);
        asked.IsInProportion.Should().BeTrue("{0}", asked);
        var each = (sizes[^1].Allocated - sizes[1].Allocated) / (sizes[^1].Commands - sizes[1].Commands);
        output.WriteLine($"of each case: {each}");
        each.Should().BeLessThan(MostPerCase, "a case is one command");
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
    /// <param name="What">The operation.</param>
    private sealed record Sent(string What, int Bytes, long Allocated, int Commands);

    /// <param name="Names">Of the rows, those in the view of names.</param>
    private sealed record Played(IReadOnlyList<Sent> Acts, long Rows, long Names);

    /// <summary>One case is completed; two that come through the gateway, and one more, are ended in the other ways.</summary>
    private async Task<Played> Play(JsonNode document, RegisteredSender sender, double share, CountedCommands commands)
    {
        var it = service.NewCase();
        var acts = new List<Sent>();
        var package = await Request(it, document, share);
        var signed = (JsonObject)package.DeepClone();
        acts.Add(await Sign(it, "/v1/requests", Role.Applicant, "prepareRequest", signed, commands));
        var applicant = it.As(Role.Applicant);
        acts.Add((await Send("prepareConsents", commands, signed, header => applicant.Send("/v1/requests/_consents", signed, header))).Sent);
        var (submitted, request) = await Send("submitRequest", commands, signed, header => applicant.Send("/v1/requests", signed, header));
        it.Id = submitted.Is(201).Id;
        acts.Add(request);
        async Task Do(CaseDriver one, Act act) => acts.AddRange(await this.Do(one, act, share, commands));

        while (await it.Read() is var now && now.Text("state") is "in-progress" or "awaiting-countersignature")
        {
            var due = now.Text("position.act") is { } name ? Names.Read<Act>(name)!.Value : Act.ContractCountersignature;
            if (due is Act.CommissionConclusion && !acts.Exists(act => act.What is "recordReturn")) due = Act.Return;
            await Do(it, due);
        }
        foreach (var act in new[] { Act.Instalments, Act.Corrections, Act.Payments }) await Do(it, act);

        var assigned = await Through(sender, it, package, apart: false, acts, commands);
        var refused = await Through(sender, it, package, apart: true, acts, commands);
        var withdrawn = await service.NewCase().Submit();
        await Do(assigned, Act.Assignment);
        await Do(assigned, Act.Discontinuance);
        await Do(refused, Act.Refusal);
        await Do(withdrawn, Act.Withdrawal);
        // The last of all: the views come to it after the others.
        acts.Add(await Followed(withdrawn, commands));

        var ids = $"any('{{{it.Id}, {assigned.Id}, {refused.Id}}}')";
        Task<long> Rows(string which) => Database.Value<long>(service.ConnectionString, $"select count(*) from {which} = {ids}");
        var names = await Rows($"{PersonTable.Name} where application");
        return new(acts, names + await Rows("privatization.mt_events where stream_id")
            + await Rows("privatization.blob_holders where substring(holder from 'case:(.{36})@')::uuid")
            + await Rows("privatization.mt_doc_applicantstatus where application") + await Rows("privatization.mt_doc_workitem where application")
            + await Rows("privatization.mt_doc_slaclock where application"), names);
    }

    /// <summary>The same request once more, in a message with it or after it.</summary>
    private async Task<CaseDriver> Through(
        RegisteredSender sender, CaseDriver first, JsonObject package, bool apart, List<Sent> acts, CountedCommands commands)
    {
        var (it, nobody) = (service.NewCase(iin: first.Iin), service.People.Nobody());
        var (signed, another) = ((JsonObject)package.DeepClone(), Package.Of(it.Iin, it.Provider, ""));
        signed["requestId"] = another["requestId"]!.DeepClone();
        signed["dwelling"]!["cadastralNumber"] = another["dwelling"]!["cadastralNumber"]!.DeepClone();
        acts.Add(await Sign(it, "/v1/requests", Role.Applicant, "prepareRequest", signed, commands));
        var message = sender.Envelope(it, signed.DeepClone());
        if (apart)
        {
            var payload = Encoding.UTF8.GetBytes(signed.ToJsonString());
            var (brought, kept) = await Send("bringPayload", commands, payload.Length, header =>
                nobody.Send("/v1/gateway/payloads", payload, ("Gateway-Sender", sender.Name), ("Gateway-Signature", sender.Sign(payload)), header));
            brought.Is(201);
            acts.Add(kept);
            RegisteredSender.Naming(message, payload);
        }
        sender.Signed(message);
        var (answer, sent) = await Send("sendMessage", commands, message, async header =>
        {
            (await nobody.Send(RegisteredSender.Path, message, header)).Is(202);
            return await sender.Answer(service.People, $"{message["messageId"]}", pause: 200);
        });
        answer.Text("state").Should().Be("accepted", "{0}", answer.Body);
        acts.Add(sent);
        it.Id = Guid.Parse(answer.Text("application")!.Split('/')[^1]);
        return it;
    }

    private async Task<IReadOnlyList<Sent>> Do(CaseDriver it, Act act, double share, CountedCommands commands)
    {
        var (now, role, acts) = (await it.Read(), Contents.RoleOf(act), new List<Sent>());
        var usual = JsonSerializer.SerializeToNode(await it.UsualContent(act, now), JsonSerializerOptions.Web)!.AsObject();
        var content = await Whole(it, act, usual, share);
        if (act.IsSigned()) acts.Add(await Sign(it, it.PathOf(act), role, $"prepare{act}", content, commands));
        var (reply, sent) = await Send($"record{act}", commands, content, header =>
            it.As(role).Send(it.PathOf(act), content, ("If-Match", now.ETag!), ("Idempotency-Key", $"{Guid.NewGuid()}"), header));
        reply.Is(201);
        return [.. acts, sent];
    }

    /// <summary>Puts the EDS to the content.</summary>
    private static async Task<Sent> Sign(CaseDriver it, string path, Role role, string what, JsonObject content, CountedCommands commands)
    {
        var (prepared, sent) = await Send(what, commands, content, header => it.As(role).Send($"{path}/_prepare", content, header));
        var signer = role is Role.Applicant ? it.Iin : DemoStaff.IdOf(role, it.Provider);
        content["signature"] = Convert.ToBase64String(TestEds.Sign(signer, Convert.FromBase64String(prepared.Is(200).Text("bytes")!)));
        return sent;
    }

    /// <summary>All that the act may say, of the share; the rest as usual.</summary>
    private async Task<JsonObject> Whole(CaseDriver it, Act act, JsonObject content, double share)
    {
        foreach (var text in act switch
        {
            Act.HeadResolution or Act.DecisionDraft or Act.CommissionConclusion or Act.AkimatResolution or Act.ContractDraft => ["text"],
            Act.Refusal or Act.Discontinuance => ["text"],
            Act.Return => ["remarks"],
            Act.Assignment or Act.Withdrawal => ["reason"],
            Act.CommissionReferral => ["summary", "findings"],
            Act.Corrections => ["reason", "content"],
            _ => Array.Empty<string>(),
        })
            content[text] = Text(FreeText.MaxLength, share);
        if (act is Act.Corrections or Act.Instalments or Act.ContractDraft or Act.Discontinuance)
            content["legalBasis"] = Text(ShortText.MaxLength, share);
        if (act is Act.CommissionConclusion or Act.DecisionDraft or Act.Refusal)
        {
            var ground = act is Act.Refusal ? "documents-incomplete" : "untrue-documents";
            content["grounds"] = new JsonArray([.. Enumerable.Range(0, Part(Limits.Grounds, share)).Select(_ => JsonValue.Create(ground))]);
        }
        if (act is Act.Payments) content["reference"] = $"{it.Id}/".PadRight(Math.Max(37, Part(PaymentReference.MaxLength, share)), 'й');
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

    /// <summary>Of many persons each is another, in the view of names too.</summary>
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
            (copy["iin"], copy["firstName"]) = (People.NewIin(), WorstBodies.Another(copy["firstName"]!, n));
            copy["consent"] = new JsonObject { ["kind"] = "notarised", ["document"] = await it.As(Role.Applicant).NewPaper() };
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
        return new(Views, 0, GC.GetTotalAllocatedBytes(precise: true) - before, asked);
    }

    private static Task<(Reply Reply, Sent Sent)> Send(
        string what, CountedCommands commands, JsonNode body, Func<(string, string), Task<Reply>> send) =>
        Send(what, commands, Encoding.UTF8.GetByteCount(body.ToJsonString(JsonSerializerOptions.Web)), send);

    private static async Task<(Reply Reply, Sent Sent)> Send(
        string what, CountedCommands commands, int bytes, Func<(string, string), Task<Reply>> send)
    {
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
