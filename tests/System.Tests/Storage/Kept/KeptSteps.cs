using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Privatization.Storage.Text;
using Privatization.Tests.Accounts;
using Privatization.Tests.Driving;
using Privatization.Tests.Integrations.Gateway;
using Privatization.Tests.PersonalData;
using Privatization.Tests.Supervision.MovedTime;

namespace Privatization.Tests.Storage.Kept;

internal sealed partial class KeptCases
{
    private async Task Open(params (string, string)[] more)
    {
        await Close();
        _app = await SandboxNodes.Node(database, [.. KeptStore.InProcess(), .. more]);
        People = new(_app.Urls.Single());
        foreach (var (name, it) in _cases.ToList()) _cases[name] = new(People, it.Provider, it.Iin) { Id = it.Id };
    }

    private async Task Close()
    {
        if (_app is null) return;
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private CaseDriver New(string name, string provider = CaseDriver.Home, string? iin = null) => _cases[name] = new(People, provider, iin);

    private CaseDriver At(string name) => _cases[name];

    private Task Run(params string[] command) => Run(0, command);

    private async Task Run(int expected, params string[] command)
    {
        var (exit, output, errors) = await ServiceProcess.Run(database, command, KeptStore.Settings);
        exit.Should().Be(expected, output + errors);
    }

    private Task<long> Count(string rows) => Database.Value<long>(database, $"select count(*) from privatization.{rows}");

    private async Task<bool> Waiting<TMessage>(string which) => await Database.Value<long>(
        database,
        $"select count(*) from wolverine.wolverine_incoming_envelopes where status <> 'Handled' and message_type like '%{typeof(TMessage).Name}' "
        + $"and {which}") > 0;

    private static string Text(object body) => JsonSerializer.Serialize(body, JsonSerializerOptions.Web);

    /// <summary>Does the act, and remembers how it was asked and answered.</summary>
    private async Task Repeatable(CaseDriver theCase, Act act)
    {
        var now = await theCase.Read();
        var (content, key) = (await theCase.Signed(act, await theCase.UsualContent(act, now)), $"{EnumCodes.Format(act)} {theCase.Id}");
        var role = Contents.RoleOf(act);
        var answer = (await theCase.As(role).Send(theCase.PathOf(act), content, ("If-Match", now.ETag!), ("Idempotency-Key", key))).Is(201);
        _repeats.Add(new(EnumCodes.Format(role), theCase.Provider, null, theCase.PathOf(act), now.ETag, key, Text(content), answer.Status,
            answer.Body));
    }

    private async Task InstallPolicy()
    {
        var policy = JsonNode.Parse((await Operator.Ask("/v1/valuation-policies")).Is(200).Json.GetProperty("items")[0].GetRawText())!;
        (policy["version"], policy["from"]) = ("kept", "2099-01-01");
        var answer = (await Operator.Send("/v1/valuation-policies", policy, ("Idempotency-Key", "policy"))).Is(201);
        _repeats.Add(new(EnumCodes.Format(Role.Operator), null, null, "/v1/valuation-policies", null, "policy", Text(policy), 201, answer.Body));
    }

    /// <summary>Working days from the day given are off.</summary>
    private async Task Decree(string act, int from, int days, string? provider)
    {
        var today = Kazakhstan.DayOf(await SandboxNodes.Now(People));
        var off = Enumerable.Range(from, 10).Select(today.PlusDays).Where(day => day.DayOfWeek < NodaTime.IsoDayOfWeek.Saturday).Take(days).ToList();
        var body = new Dictionary<string, object>
        { ["act"] = act, ["date"] = $"{today:uuuu-MM-dd}", ["daysOff"] = off.Select(day => $"{day:uuuu-MM-dd}").ToList() };
        if (provider is not null) body["provider"] = provider;
        var (path, key) = ($"/v1/calendars/{off[0].Year}/amendments", $"decree-{from}");
        var answer = (await Operator.Send(path, body, ("Idempotency-Key", key))).Is(202);
        _repeats.Add(new(EnumCodes.Format(Role.Operator), null, null, path, null, key, Text(body), 202, answer.Body));
        _decree = answer.Location!;
    }

    private static async Task ReadMessages(CaseDriver theCase)
    {
        foreach (var message in (await theCase.As(Role.Applicant).Ask("/v1/cabinet")).Is(200).Json.GetProperty("messages").EnumerateArray().ToList())
            (await theCase.As(Role.Applicant).Call(HttpMethod.Post, $"/v1/cabinet/messages/{message.GetProperty("id").GetString()}/read", null))
                .Is(204);
    }

    private static async Task Paid(CaseDriver theCase)
    {
        object Payment(string reference, string amount) => new { Reference = $"{theCase.Id}/{reference}", Date = Today.Iso, Amount = amount };
        await theCase.Do(Act.Payments, Payment("1", "500000.00"));
        await theCase.Do(Act.Payments, new { Reference = $"{theCase.Id}/2", Date = Today.Iso, Amount = "-500000.00", Reverses = $"{theCase.Id}/1" });
        await theCase.Do(Act.Payments, Payment("3", "1200000.00"));
    }

    private static async Task Contract(CaseDriver theCase, string number)
    {
        await theCase.Do(Act.ContractDraft, new { Terms = "thirty-days", Price = "1200000.00", Number = number, Contents.Valuation });
        await theCase.Until("awaiting-payment");
    }

    private static async Task<byte[]> ToSign(CaseDriver theCase, JsonObject package) =>
        Convert.FromBase64String((await theCase.As(Role.Applicant).Send("/v1/requests/_prepare", package)).Is(200).Text("bytes")!);

    /// <summary>Reg. §10, process 4.</summary>
    private async Task NotConfirmed(CaseDriver theCase)
    {
        var package = await theCase.NewPackage();
        package["signature"] = Convert.ToBase64String(BadEds.Of["certificate-expired"](theCase.Iin, await ToSign(theCase, package)));
        var refused = await theCase.As(Role.Applicant).Send("/v1/requests", package);
        _repeats.Add(new(EnumCodes.Format(Role.Applicant), null, theCase.Iin, "/v1/requests", null, "", Text(package), refused.Is(422).Status, null));
    }

    private async Task WithConsent(CaseDriver theCase)
    {
        var (spouse, other, package) = (People.NewIin(), People.NewIin(), await theCase.NewPackage());
        foreach (var iin in new[] { spouse, other })
            package["family"]!.AsArray()
                .Add(new JsonObject { ["iin"] = iin, ["relation"] = "spouse", ["lastName"] = Canaries.LastName, ["firstName"] = Canaries.FirstName });
        package["family"]![1]!["consent"] = new JsonObject { ["kind"] = "notarised", ["document"] = await theCase.As(Role.Applicant).NewPaper() };
        var bytes = (await theCase.As(Role.Applicant).Send("/v1/requests/_consents", package)).Is(200).Json.GetProperty("consents")[0]
            .GetProperty("bytes")
            .GetBytesFromBase64();
        var consent = (await theCase.As(Role.Applicant).Upload(TestEds.Sign(spouse, bytes))).Is(201).Text("sha256");
        package["family"]![0]!["consent"] = new JsonObject { ["kind"] = "signed", ["document"] = consent };
        var signed = await theCase.As(Role.Applicant).Signed("/v1/requests", package, theCase.Iin);
        var answer = (await theCase.As(Role.Applicant).Send("/v1/requests", signed)).Is(201);
        theCase.Id = answer.Id;
        _repeats.Add(new(EnumCodes.Format(Role.Applicant), null, theCase.Iin, "/v1/requests", null, "", Text(signed), 201, answer.Body));
    }

    private async Task Erased(CaseDriver theCase)
    {
        await theCase.Submit();
        await theCase.Do(Act.Withdrawal);
        await Run("erase", "--iin", theCase.Iin, "--reason", "Өтініш № 7");
    }

    /// <summary>Spoils a fact while it is recorded; what it was is in the table "kept".</summary>
    private async Task SetAside(CaseDriver theCase)
    {
        await (await theCase.Submit()).Until(1, 2);
        await Database.Run(database, "create table privatization.kept (like privatization.mt_events)");
        await Database.Before(
            database, "mt_events", $"new.stream_id = '{theCase.Id}' and new.version = 6",
            "insert into privatization.kept select new.*; new.data := new.data - 'content'");
        await theCase.Do(Act.HeadResolution);
        await Eventually.Holds(TimeSpan.FromSeconds(30), async () => await Count($"set_aside_cases where application = '{theCase.Id}'") == 3);
        await Database.Run(database, "drop function privatization.before_mt_events() cascade");
    }

    private async Task<string> ByGateway(CaseDriver theCase)
    {
        var package = await theCase.NewPackage();
        package["signature"] = Convert.ToBase64String(TestEds.Sign(theCase.Iin, await ToSign(theCase, package)));
        var message = _sender.Signed(_sender.Envelope(theCase, package));
        (await People.Nobody().Send(RegisteredSender.Path, message)).Is(202);
        return (string)message["messageId"]!;
    }

    /// <summary>In batches by contract: the first is carried, and of the second nothing.</summary>
    private async Task Import()
    {
        var file = new StringBuilder("contract;reference;date;amount\n");
        for (var n = 0; n < OfLast; n++) file.Append($"Я-9;last/{n};{Today.Iso};1.00\nA-1;first/{n};{Today.Iso};1.00\n");
        for (var n = 0; n < Batch - OfLast; n++) file.Append($"B-{n};none/{n};{Today.Iso};1.00\n");
        var treasury = People.Looker(Role.Treasury, "*");
        _import = (await treasury.Call(HttpMethod.Post, "/v1/payments/imports", Calls.Content(Encoding.UTF8.GetBytes($"{file}"), "text/csv")))
            .Is(202).Location!;
        await Eventually.Holds(TimeSpan.FromSeconds(30), async () => (await treasury.Ask(_import)).Text("done") == $"{Batch}");
    }

    /// <summary>What is asked of the past, or of what has ended, is answered the same for ever.</summary>
    private async Task Listen()
    {
        var past = Uri.EscapeDataString(_past);
        foreach (var (name, theCase) in _cases.Where(it => it.Key is not ("set-aside" or "answered-later" or "by-gateway" or "not-confirmed")))
        {
            var version = (await theCase.Read()).Is(200).Version;
            foreach (var path in new[] { "?version=", "/timeline?version=", "/diff?from=1&to=" })
                await Heard(Role.Supervisor, "*", null, $"{theCase.Path}{path}{version}");
            if (name == "transferred")
                foreach (var path in new[] { "/documents", "/valuation" }) await Heard(Role.Head, theCase.Provider, null, theCase.Path + path);
        }
        await Heard(null, null, null, "/v1/cabinet");
        await Heard(Role.Applicant, null, At("cabinet").Iin, $"{At("cabinet").Path}/timeline");
        await Heard(Role.Executor, CaseDriver.Home, null, $"/v1/work?asOf={past}");
        foreach (var path in new[] { $"/v1/applications?asOf={past}&limit=5", $"/v1/sla/clocks?asOf={past}&limit=5" })
            for (var next = path; next is not null; next = (await Heard(Role.Supervisor, "*", null, next)).Text("next")) { }
        foreach (var path in new[] { $"/v1/sla/board?asOf={past}", $"/v1/sla/steps?asOf={past}" }) await Heard(Role.Supervisor, "*", null, path);
        await Heard(Role.Compliance, null, null, "/v1/views/set-aside");
        await Heard(Role.Operator, null, null, "/v1/valuation-policies");
    }

    private async Task<Reply> Heard(Role? role, string? provider, string? iin, string path)
    {
        var client = role is { } of ? KeptStore.Client(People, EnumCodes.Format(of), provider, iin) : People.With(_session.Token);
        var reply = (await client.Ask(path)).Is(200);
        _reads.Add(new(role is { } named ? EnumCodes.Format(named) : null, provider, iin, path, reply.Body));
        return reply;
    }
}
