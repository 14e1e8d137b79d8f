using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Privatization.Development;
using Privatization.Storage.Text;

namespace Privatization.Tests.Driving;

/// <summary>Takes one case through the procedure over HTTP, by following the act whose turn it is.</summary>
public sealed class CaseDriver(People people, string provider = CaseDriver.Home, string? iin = null)
{
    public const string Home = "pavlodar-city";

    public CaseDriver(string address) : this(new People(address)) { }

    public Guid Id { get; set; }

    public string Iin { get; } = iin ?? People.NewIin();

    public string Provider => provider;

    public string Path => $"/v1/applications/{Id}";

    public string Executor => $"{provider}.executor";

    public HttpClient As(Role role) => role switch
    {
        Role.Applicant => people.Applicant(Iin),
        Role.Compliance => people.Looker(role),
        _ => people.Official(role, provider),
    };

    public async Task<JsonObject> NewPackage(string stock = "communal") => Package.Of(Iin, provider, await As(Role.Applicant).NewPaper(), stock);

    public async Task<CaseDriver> Submit(string stock = "communal") => await Submit(Package.WithAll(await NewPackage(stock)));

    public async Task<CaseDriver> Submit(JsonObject package)
    {
        Id = (await As(Role.Applicant).Submit(package)).Is(201).Id;
        return this;
    }

    public async Task<Reply> Read(Role role = Role.Supervisor, string query = "") => await As(role).Ask(Path + query);

    public async Task<IReadOnlyList<JsonElement>> Timeline(Role role = Role.Supervisor, string query = "") =>
        [.. (await As(role).Ask($"{Path}/timeline{query}")).Is(200).Json.GetProperty("entries").EnumerateArray()];

    /// <summary>Reads the version, then acts on it, with a key of its own.</summary>
    public async Task<Reply> Try(Act act, object? content = null, Role? role = null)
    {
        var now = await Read();
        return await Post(act, content ?? await UsualContent(act, now), now.ETag!, Guid.NewGuid().ToString(), role);
    }

    /// <summary>Signed, where the act has to be and the content is not yet.</summary>
    public async Task<Reply> Post(Act act, object content, string etag, string key, Role? role = null, string query = "") =>
        await As(role ?? Contents.RoleOf(act))
            .Send(PathOf(act) + query, await Signed(act, content, role), ("If-Match", etag), ("Idempotency-Key", key));

    /// <summary>The content with the EDS of the one who does the act.</summary>
    public async Task<object> Signed(Act act, object content, Role? role = null)
    {
        var by = role ?? Contents.RoleOf(act);
        return act.IsSigned() ? await As(by).Signed(PathOf(act), content, by is Role.Applicant ? Iin : DemoStaff.IdOf(by, provider)) : content;
    }

    public async Task<Reply> Do(Act act, object? content = null, Role? role = null) => (await Try(act, content, role)).Is(201);

    public string PathOf(Act act) => $"{Path}/{EnumCodes.Format(act)}";

    public async Task<object> UsualContent(Act act, Reply? now = null)
    {
        now ??= (await Read()).Is(200);
        var document = (act is Act.ContractNotice ? now.Text("contract.notice.document") : null) ?? now.Text("draft.document")
            ?? now.Text("contract.document") ?? new string('0', 64);
        var paper = act is Act.AkimatResolution or Act.TransferDraft ? await As(Contents.RoleOf(act)).NewPaper() : "";
        var price = now.Text("track.kind") == "free-of-charge" ? null : now.Text("certificate.sum") ?? "1200000.00";
        return new Contents(Executor, document, paper, now.Text("stock")!, price, now.Text("certificate.sum") is not null, Since(now)).Of(act);
    }

    private static LocalDate? Since(Reply now) =>
        now.Text("position.since") is { } since ? Kazakhstan.DayOf(InstantPattern.ExtendedIso.Parse(since).Value) : null;

    /// <summary>The act whose turn it is, in the usual way.</summary>
    public async Task<Reply> Next()
    {
        var now = await Read();
        var due = now.Text("position.act") is { } name ? EnumCodes.Parse<Act>(name)!.Value
            : now.Text("state") == "awaiting-payment" ? Act.Payments : Act.ContractCountersignature;
        return await Do(due, await UsualContent(due, now));
    }

    public async Task<CaseDriver> Until(int stage, int step)
    {
        while (await Read() is var now && (now.Text("position.stage"), now.Text("position.step")) != ($"{stage}", $"{step}")) await Next();
        return this;
    }

    public async Task<CaseDriver> Until(string state)
    {
        while ((await Read()).Text("state") != state) await Next();
        return this;
    }
}
