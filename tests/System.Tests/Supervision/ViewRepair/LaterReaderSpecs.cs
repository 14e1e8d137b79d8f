using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Privatization.Api.Supervision.ViewRepair;
using Privatization.Projections;
using Privatization.Storage.Log;
using Privatization.Tests.Driving;
using Privatization.Tests.Integrations.Outbound;
using Privatization.Tests.Supervision.Amending;

namespace Privatization.Tests.Supervision.ViewRepair;

/// <summary>
/// Whoever reads the facts of many cases goes on past one that cannot be read, says so, and what was left out is made good once it can be.
/// </summary>
public class LaterReaderSpecs(RunningService service)
{
    [Fact]
    public async Task a_decree_is_carried_to_a_case_that_could_not_be_read_when_it_is_read_again()
    {
        await using var amended = await AmendedService.Start(service, Instant.FromUtc(2020, 2, 4, 4, 0));
        var cases = await amended.Cases(2, 2);
        var (poisoned, sound) = (cases[0], cases[1]);
        amended.Now = Instant.FromUtc(2020, 2, 5, 4, 0);
        await Poison(amended.Database, poisoned);
        var decree = await amended.Finished(await amended.Amend(2020, new { Act = "№ 55", Date = "2020-02-05", DaysOff = new[] { "2020-02-06" } }));
        (decree.Text("casesChecked"), await Step2(sound)).Should().Be(("2", "2020-02-07T18:00:00Z"));
        var notices = (await amended.Operator.Ask("/v1/views/set-aside")).Is(200).Items;
        notices.Select(notice => notice.GetProperty("application").GetGuid()).Should().OnlyContain(id => id == poisoned.Id);
        notices.Select(notice => notice.GetProperty("view").GetString()).Should().Contain(nameof(SlaClock));

        await Mend(amended.Database);
        (await Step2(poisoned)).Should().Be("2020-02-06T18:00:00Z", "nothing moved it");
        foreach (var standing in await SetAsideCase.Standing(amended.Services.GetRequiredService<Npgsql.NpgsqlDataSource>(), default))
            (await amended.Services.GetRequiredService<CaseRepair>().TryAgain(standing, default)).Should().BeNull();
        (await Step2(poisoned)).Should().Be("2020-02-07T18:00:00Z");
        var last = (await poisoned.Timeline()).Count;
        var board = (await sound.As(Role.Supervisor).Ask($"/v1/sla/clocks?kind=step&stage=1&step=2&after={poisoned.Id}@{last}")).Is(200);
        board.Items.Select(clock => clock.GetProperty("breachTime").GetString()).Should().Equal("2020-02-07T18:00:00Z", "2020-02-07T18:00:00Z");
        board.Text("incomplete").Should().BeNull();
    }

    [Fact]
    public async Task a_cabinet_advice_and_a_file_of_payments_say_which_case_is_missing()
    {
        await using var outbound = await OutboundService.Start(service);
        var sound = await outbound.NewCase().Submit();
        var poisoned = await (await new CaseDriver(outbound.People, iin: sound.Iin).Submit()).Until("awaiting-payment");
        var (number, contract) = ((await poisoned.Read()).Text("number"), (await poisoned.Read()).Text("contract.number"));
        await Poison(outbound.Database, poisoned);

        var cabinet = (await sound.As(Role.Applicant).Ask("/v1/cabinet")).Is(200);
        cabinet.Json.GetProperty("applications").EnumerateArray().Should().ContainSingle().Which.GetProperty("id").GetGuid().Should().Be(sound.Id);
        cabinet.Json.GetProperty("incomplete").EnumerateArray().Select(missing => missing.GetString()).Should().Equal(number);
        (await sound.As(Role.Executor).Ask($"{sound.Path}/eligibility")).Is(200).Json.GetProperty("incomplete").EnumerateArray()
            .Select(missing => missing.GetString()).Should().Equal(number);

        var file = $"contract;reference;date;amount\n{contract};P-1;{Today.Iso};1200000.00\n";
        var import = (await outbound.People.Looker(Role.Treasury, "*").Call(HttpMethod.Post, "/v1/payments/imports", Calls.Content(file, "text/csv")))
            .Is(202);
        Reply? answer = null;
        await Eventually.Holds(TimeSpan.FromSeconds(30), async () => (answer = await outbound.People.Looker(Role.Treasury, "*").Ask(import.Location!))
            .Text("finishedAt") is not null);
        answer!.Body.Should().Contain("record-unreadable");
    }

    private static async Task<string?> Step2(CaseDriver it) => (await AmendmentSpecs.Clock(it, 2)).GetProperty("breachTime").GetString();

    private static Task Poison(string database, CaseDriver theCase) => Database.Run(
        database,
        $"""
         create table privatization.kept as select id, data from privatization.mt_events where stream_id = '{theCase.Id}' and version = 4;
         update privatization.mt_events e set data = '[]' from privatization.kept where e.id = kept.id
         """);

    private static Task Mend(string database) =>
        Database.Run(database, "update privatization.mt_events e set data = kept.data from privatization.kept where e.id = kept.id");
}
