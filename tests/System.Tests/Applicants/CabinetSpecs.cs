using Privatization.Tests.Driving;

namespace Privatization.Tests.Applicants;

/// <summary>Reg. §10, processes 4, 6 and 7: everything that is given to the applicant comes into the personal cabinet, and stays there.</summary>
public class CabinetSpecs(RunningService service)
{
    [Fact]
    public async Task every_result_comes_into_the_cabinet_with_its_document()
    {
        var it = await (await service.NewCase().Submit("state-enterprise")).Until("awaiting-payment");
        var cabinet = await Open(it);
        var own = cabinet.Json.GetProperty("applications").EnumerateArray().Single();
        own.GetProperty("status").GetProperty("kk").GetString().Should().StartWith("Шарт жасалды");
        var messages = cabinet.Json.GetProperty("messages").EnumerateArray().ToList();
        messages.Select(message => message.GetProperty("kind").GetString())
            .Should().BeEquivalentTo("decision", "certificate-of-value", "contract", "contract-notice");
        foreach (var message in messages) (await it.As(Role.Applicant).Ask(message.GetProperty("document").GetString()!)).Is(200);
    }

    [Fact]
    public async Task a_refusal_for_the_package_is_a_message()
    {
        var it = await service.NewCase().Submit();
        (await Open(it)).Json.GetProperty("messages").GetArrayLength().Should().Be(0);
        await it.Do(Act.Refusal);
        var message = (await Open(it)).Json.GetProperty("messages").EnumerateArray().Single();
        var document = message.GetProperty("document").GetString()!;
        (await it.As(Role.Applicant).Ask(document)).Is(200).Text("act").Should().Be("refusal");
        (await it.As(Role.Applicant).Ask(document, ("Accept", "text/html"))).Is(200).Body
            .Should().Contain("Құжаттар топтамасы бойынша мемлекеттік қызметті көрсетуден дәлелді бас тарту");
    }

    [Fact]
    public async Task a_message_is_read_once_and_by_whom_it_is_for()
    {
        var it = await (await service.NewCase().Submit()).Until(3, 1);
        var id = (await Open(it)).Json.GetProperty("messages").EnumerateArray().Single().GetProperty("id").GetString()!;
        (await Mark(service.NewCase(), id)).Is(404, "unknown-message");
        (await Mark(it, $"{id}0")).Is(404, "unknown-message");
        (await Mark(it, "x")).Is(404, "unknown-message");
        (await Read(it)).Should().BeNull();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ => (await Mark(it, id)).Is(204)));
        var read = await Read(it);
        read.Should().NotBeNull();
        (await Mark(it, id)).Is(204);
        (await Read(it)).Should().Be(read, "the first time stays");
        (await it.As(Role.Executor).Ask("/v1/cabinet")).Is(403, "forbidden");
    }

    [Fact]
    public async Task only_what_can_be_done_now_is_offered()
    {
        var it = await (await service.NewCase().Submit()).Until("awaiting-countersignature");
        (await Actions(it)).Should().BeEquivalentTo("contract-countersignature", "withdrawal");
        await it.Until("awaiting-payment");
        (await Actions(it)).Should().BeEmpty();
    }

    private static async Task<IEnumerable<string?>> Actions(CaseDriver it) =>
        (await Open(it)).Json.GetProperty("applications").EnumerateArray().Single()
            .GetProperty("allowedActions").EnumerateArray().Select(action => action.GetProperty("act").GetString());

    private static async Task<Reply> Open(CaseDriver it) => (await it.As(Role.Applicant).Ask("/v1/cabinet")).Is(200);

    private static async Task<string?> Read(CaseDriver it) =>
        (await Open(it)).Json.GetProperty("messages").EnumerateArray().Single().TryGetProperty("readAt", out var at) ? at.GetString() : null;

    private static Task<Reply> Mark(CaseDriver it, string id) => it.As(Role.Applicant).Call(HttpMethod.Post, $"/v1/cabinet/messages/{id}/read", null);
}
