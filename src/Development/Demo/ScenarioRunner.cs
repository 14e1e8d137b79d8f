using System.Text.Json.Nodes;
using NodaTime;
using Privatization.Storage.Text;

namespace Privatization.Development.Demo;

/// <summary>Plays one scenario over HTTP: asks whose turn it is, and does what that person does.</summary>
/// <param name="gateway">Through which the request comes; null where it comes from the portal.</param>
internal sealed class ScenarioRunner(DemoClient client, Scenario scenario, DemoSender? gateway = null)
{
    private const string Provider = "pavlodar-city";

    // A person has the right once: every case is somebody's who has not used it.
    private readonly Iin _iin = SamplePeople.Person(Random.Shared);
    private readonly List<Deviation> _deviations = [.. scenario.Deviations];

    public async Task<Guid> ToTheEnd(Action progress)
    {
        var lease = await client.Upload(Applicant, $"The tenancy contract of {scenario.Title}");
        var proof = await client.Upload(Applicant, $"The proof of {scenario.Title}");
        var package = scenario.Request(ProviderCode.Parse(Provider), _iin, lease, proof, Random.Shared);
        var node = await (gateway?.Submit(Applicant, package) ?? client.Submit(Applicant, package));
        for (progress(); node["position"] is { } position; progress()) node = await Next(node, position);
        if ((string)node["state"]! == "awaiting-countersignature") node = await SignNotice(await Countersign(node, progress), progress);
        return IdOf((string)node["state"]! == "awaiting-payment" ? await Pay(node, progress) : node);
    }

    private async Task<JsonNode> Next(JsonNode jsonNode, JsonNode position)
    {
        if (_deviations.Find(deviation => (deviation.Stage, deviation.Step) == ((int)position["stage"]!, (int)position["step"]!)) is { } other)
        {
            _deviations.Remove(other);
            return await client.Act(Person(other.Role), IdOf(jsonNode), other.Act, other.Content(Today));
        }
        var person = Person(EnumCodes.Parse<Role>((string)position["role"]!)!.Value);
        var act = EnumCodes.Parse<Act>((string)position["act"]!)!.Value;
        return await client.Act(person, IdOf(jsonNode), act, scenario.Content(act, Executor, Waiting(jsonNode), await Paper(person, act), Today));
    }

    private async Task<JsonNode> Countersign(JsonNode jsonNode, Action progress)
    {
        progress();
        var contract = Digest.Parse((string)jsonNode["contract"]!["document"]!);
        return await client.Act(Applicant, IdOf(jsonNode), Act.ContractCountersignature, new CountersignContract(contract));
    }

    private async Task<JsonNode> SignNotice(JsonNode jsonNode, Action progress)
    {
        progress();
        var executor = Person(Role.Executor);
        var notice = (string)(await client.Read(executor, $"/v1/applications/{IdOf(jsonNode)}"))["contract"]!["notice"]!["document"]!;
        return await client.Act(executor, IdOf(jsonNode), Act.ContractNotice, new SignContractNotice(Digest.Parse(notice)));
    }

    private async Task<JsonNode> Pay(JsonNode jsonNode, Action progress)
    {
        if (scenario.Instalments > 0)
            jsonNode =
                await client.Act(Person(Role.Head), IdOf(jsonNode), Act.Instalments, scenario.Content(Act.Instalments, Executor, null, null!, Today));
        for (var part = 1; (string)jsonNode["state"]! == "awaiting-payment"; part++, progress())
            jsonNode = await client.Act(
                Person(Role.Executor), IdOf(jsonNode), Act.Payments, scenario.Payment(CaseNumber.Parse((string)jsonNode["number"]!), part, Today));
        return jsonNode;
    }

    private async Task<Document> Paper(DemoPerson person, Act act) => new(
        DocumentKind.Parse("paper"),
        act is Act.ValueCalculation or Act.AkimatResolution
            or Act.TransferDraft ? await client.Upload(person, $"A paper for {EnumCodes.Format(act)} of {scenario.Title}") : default,
        ShortText.Parse("Құжат / Документ"));

    public DemoPerson Applicant => new(Role.Applicant, null, _iin.ToString());

    private static string Executor => DemoStaff.IdOf(Role.Executor, Provider);

    private static LocalDate Today => Kazakhstan.DayOf(SystemClock.Instance.GetCurrentInstant());

    private DemoPerson Person(Role role) => role is Role.Applicant ? Applicant : new(role, Provider);

    private static Digest? Waiting(JsonNode it) => (string?)it["draft"]?["document"] is { } document ? Digest.Parse(document) : null;

    private static Guid IdOf(JsonNode it) => (Guid)it["id"]!;
}
