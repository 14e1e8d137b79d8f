using JasperFx;
using Marten;
using NodaTime;
using Privatization.Api.Host;
using Privatization.Api.Supervision.Sweeps;
using Privatization.Projections;
using Privatization.Storage;
using Privatization.Storage.Documents;
using Privatization.Tests.Driving;
using Privatization.Tests.Supervision.Amending;

namespace Privatization.Tests.Supervision.Sweeps;

/// <summary>
/// A decree moves a term before its notice is given: nobody is warned of an instant that moved away, and everybody once it is reached anew.
/// </summary>
public class MovedNoticeSpecs(RunningService service)
{
    private const string There = "ertis";

    [Fact]
    public async Task no_notice_is_given_of_an_instant_that_moved_away()
    {
        // Two office hours from 18:00 on Monday: three quarters are used at 10:00 on Tuesday, which becomes a day off for one provider.
        await using var amended = await AmendedService.Start(service, At(3, 18));
        var (moved, other) = (await amended.NewCase().Submit(), await amended.NewCase(There).Submit());
        amended.Now = At(3, 19);
        await amended.Finished(
            await amended.Amend(2020, new { Act = "7-р", Date = "2020-02-03", DaysOff = new[] { "2020-02-04" }, Provider = CaseDriver.Home }));

        amended.Now = At(4, 10);
        await Given(amended, $"{There} three-quarters");
        // The message of a sweep that saw the clock before it moved.
        await Deliver(amended, moved);
        amended.Now = At(4, 12);
        await Given(amended, $"{There} ran-out, {There} three-quarters");

        amended.Now = At(5, 10);
        await Given(amended, $"{There} ran-out, {There} three-quarters, {CaseDriver.Home} three-quarters");
        (await Notices(moved)).Single().GetProperty("breachTime").GetString().Should().Be("2020-02-05T04:30:00Z");
        (await Notices(other)).Should().HaveCount(2);
    }

    private static async Task Deliver(AmendedService amended, CaseDriver one)
    {
        await using var database = StoreSetup.Database(amended.Database);
        await using var store = DocumentStore.For(options => options.UsePrivatization(database, AutoCreate.None).AddCaseViews(database));
        await GiveNoticeHandler.Handle(
            new(one.Id, one.Provider, Notice.IdOf(one.Id, ClockKind.Step, 1, 1, 1, NoticeKind.ThreeQuarters)), store, amended.Clock,
            TestContext.Current.CancellationToken);
    }

    private static Task Given(AmendedService amended, string notices) =>
        Eventually.Holds(TimeSpan.FromSeconds(30), async () => await Database.Value<string>(amended.Database,
            "select coalesce(string_agg(provider || ' ' || (data->>'kind'), ', ' order by provider, data->>'kind'), '') from "
            + "privatization.mt_doc_notice where data->>'step' = '1'") == notices);

    private static async Task<IReadOnlyList<System.Text.Json.JsonElement>> Notices(CaseDriver one) =>
        (await one.As(Role.Head).Ask("/v1/sla/notices")).Is(200).Items;

    private static Instant At(int day, int hour) => Kazakhstan.At(new(2020, 2, day), new(hour, 0));
}
