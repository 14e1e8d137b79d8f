using Privatization.Tests.Driving;

namespace Privatization.Tests.Applicants;

/// <summary>Reg. §10, processes 4, 6 and 7: everything that is given to the applicant comes into the personal cabinet, and stays there.</summary>
public class CabinetSpecs(RunningService service)
{
    [Fact]
    public async Task every_result_comes_into_the_cabinet_with_its_document()
    {
        var theCase = await (await service.NewCase().Submit("state-enterprise")).Until("awaiting-payment");
        var cabinet = await Open(theCase);
        var own = cabinet.Json.GetProperty("applications").EnumerateArray().Single();
        own.GetProperty("status").GetProperty("kk").GetString().Should().StartWith("Шарт жасалды");
        var messages = cabinet.Json.GetProperty("messages").EnumerateArray().ToList();
        messages.Select(message => Text(message, "kind"))
            .Should().BeEquivalentTo("decision", "certificate-of-value", "contract", null);
        foreach (var document in messages.Select(message => Text(message, "document")).OfType<string>())
            (await theCase.As(Role.Applicant).Ask(document)).Is(200);
    }

    /// <summary>Reg. §4.</summary>
    [Fact]
    public async Task the_cabinet_says_first_that_the_request_is_accepted_and_then_what_happens_now()
    {
        var theCase = await service.NewCase().Submit();
        await SaysAccepted(theCase);
        await theCase.Until(1, 3);
        await SaysAccepted(theCase);
        await theCase.Do(Act.Withdrawal);
        await SaysAccepted(theCase);
    }

    internal static async Task SaysAccepted(CaseDriver theCase)
    {
        var cabinet = (await Open(theCase)).Json;
        var own = cabinet.GetProperty("applications").EnumerateArray().Single();
        own.EnumerateObject().Select(member => member.Name).Where(name => name is "accepted" or "status").Should().Equal("accepted", "status");
        var at = NodaTime.Text.InstantPattern.ExtendedIso.Parse(Text(own, "submittedAt")!).Value.InZone(Kazakhstan.Zone);
        var accepted = own.GetProperty("accepted");
        Text(accepted, "kk").Should().StartWith($"Сұрау қабылданды: № {Text(own, "number")}, {at.Year} жылғы {at.Day} ").And.EndWith($"{at:HH:mm}.");
        Text(accepted, "ru").Should().StartWith($"Запрос на оказание услуги принят: № {Text(own, "number")}, {at.Day} ").And.EndWith($"{at:HH:mm}.");
        var message = cabinet.GetProperty("messages").EnumerateArray().Last();
        (Text(message, "at"), Text(message.GetProperty("title"), "kk"), Text(message, "document"), Text(message, "kind"))
            .Should().Be((Text(own, "submittedAt"), "Сұрау қабылданды", null, null));
        message.GetProperty("text").GetRawText().Should().Be(accepted.GetRawText());
    }

    [Fact]
    public async Task a_refusal_for_the_package_is_a_message_in_the_cabinet()
    {
        var theCase = await service.NewCase().Submit();
        (await Open(theCase)).Json.GetProperty("messages").GetArrayLength().Should().Be(1);
        await theCase.Do(Act.Refusal);
        var message = (await Open(theCase)).Json.GetProperty("messages").EnumerateArray().First();
        var document = message.GetProperty("document").GetString()!;
        (await theCase.As(Role.Applicant).Ask(document)).Is(200).Text("act").Should().Be("refusal");
        (await theCase.As(Role.Applicant).Ask(document, ("Accept", "text/html"))).Is(200).Body
            .Should().Contain("Құжаттар топтамасы бойынша мемлекеттік қызметті көрсетуден дәлелді бас тарту");
    }

    [Fact]
    public async Task a_message_in_the_cabinet_is_read_once_and_by_whom_it_is_for()
    {
        var theCase = await service.NewCase().Submit();
        var id = (await Open(theCase)).Json.GetProperty("messages").EnumerateArray().Single().GetProperty("id").GetString()!;
        (await Mark(service.NewCase(), id)).Is(404, "unknown-message");
        (await Mark(theCase, $"{id}0")).Is(404, "unknown-message");
        (await Mark(theCase, "x")).Is(404, "unknown-message");
        (await Read(theCase)).Should().BeNull();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ => (await Mark(theCase, id)).Is(204)));
        var read = await Read(theCase);
        read.Should().NotBeNull();
        (await Mark(theCase, id)).Is(204);
        (await Read(theCase)).Should().Be(read, "the first time stays");
        (await theCase.As(Role.Executor).Ask("/v1/cabinet")).Is(403, "forbidden");
    }

    [Fact]
    public async Task only_what_can_be_done_now_is_offered_in_the_cabinet()
    {
        var theCase = await (await service.NewCase().Submit()).Until("awaiting-countersignature");
        (await Actions(theCase)).Should().BeEquivalentTo("contract-countersignature", "withdrawal");
        await theCase.Until("awaiting-payment");
        (await Actions(theCase)).Should().BeEmpty();
    }

    private static string? Text(System.Text.Json.JsonElement item, string member) =>
        item.TryGetProperty(member, out var value) ? value.GetString() : null;

    private static async Task<IEnumerable<string?>> Actions(CaseDriver theCase) =>
        (await Open(theCase)).Json.GetProperty("applications").EnumerateArray().Single()
            .GetProperty("allowedActions").EnumerateArray().Select(action => action.GetProperty("act").GetString());

    private static async Task<Reply> Open(CaseDriver it) => (await it.As(Role.Applicant).Ask("/v1/cabinet")).Is(200);

    private static async Task<string?> Read(CaseDriver theCase) =>
        (await Open(theCase)).Json.GetProperty("messages").EnumerateArray().Single().TryGetProperty("readAt", out var at) ? at.GetString() : null;

    private static Task<Reply> Mark(CaseDriver it, string id) => it.As(Role.Applicant).Call(HttpMethod.Post, $"/v1/cabinet/messages/{id}/read", null);
}
