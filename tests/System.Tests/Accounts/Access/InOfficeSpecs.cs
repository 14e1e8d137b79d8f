using NodaTime;
using Privatization.Storage.Text;
using Privatization.Tests.Driving;
using Privatization.Tests.Http.OpenApi;
using Privatization.Tests.Integrations.Outbound;

namespace Privatization.Tests.Accounts.Access;

/// <summary>
/// Officials are answered as the staff register has them today, whatever their token says: every operation that is described, so that a new one
/// is among them.
/// </summary>
public class InOfficeSpecs(RunningService service)
{
    private const string Provider = "sharbakty";
    private static readonly LocalDate Since = new(2019, 1, 1);
    private static readonly Role[] Roles = [Role.Executor, Role.Head, Role.Commission, Role.Akimat];

    [Fact]
    public async Task an_official_not_on_the_register_today_in_that_role_there_is_answered_nothing()
    {
        await using var portal = await AnotherPortal.Start(service);
        var today = Kazakhstan.DayOf(portal.Clock.GetCurrentInstant());
        var another = await new CaseDriver(portal.People, Provider).Submit();
        var blob = (await another.Read()).Json.GetProperty("documents")[0].GetProperty("sha256").GetString()!;
        var operations = await OfOperations();
        operations.Should().Contain(row => row.Path == "/v1/applications/_search").And.Contain(row => row.Method == "GET" && row.Path == "/v1/work");
        var (refused, read) = (0, 0);
        var standings = Roles.ToDictionary(role => role, role => OutOfOffice(role, today).ToList());
        var inOffice = Roles.Select(role => (Role: role, Standing: Of(role, "in-office", Provider, role, Since, null))).ToList();
        var members = standings.Values.SelectMany(it => it).Concat(inOffice.Select(it => it.Standing)).Select(it => it.Member);
        await StaffRegister.Store(service, [.. members.OfType<StaffMember>()]);
        foreach (var (number, row) in operations.Index())
        {
            var path = AccessSpecs.Path(row, another.Id.ToString(), blob);
            // Each standing of each operation, of each role in turn.
            for (var standing = 0; standing < standings[Roles[0]].Count; standing++)
            {
                var role = Roles[(number + standing) % Roles.Length];
                var id = standings[role][standing].Id;
                var reply = await AccessSpecs.Call(portal.People.Official(role, Provider, id), row.Method, path);
                reply.Status.Should().Be(403, "{0} {1}", id, row);
                reply.Is(403, "not-on-staff").Body.Should().NotContain("allowedActions", "{0} {1}", id, row);
                refused++;
            }
            foreach (var (role, (id, _)) in inOffice)
            {
                var reply = await AccessSpecs.Call(portal.People.Official(role, Provider, id), row.Method, path);
                if (reply.Status >= 400) reply.Code.Should().NotBe("not-on-staff", "{0} {1}", id, row);
                else read++;
            }
        }
        refused.Should().Be(operations.Count * 5);
        read.Should().BeGreaterThan(40, "who is in office is answered");
    }

    [Fact]
    public async Task the_last_day_in_office_ends_at_midnight_in_almaty_and_nobody_waits_to_begin()
    {
        await using var portal = await AnotherPortal.Start(service);
        var (last, id) = (Kazakhstan.DayOf(portal.Clock.GetCurrentInstant()), $"{Provider}.leaves");
        portal.Clock.Reset(Kazakhstan.EndOf(last) - Duration.FromSeconds(1));
        var (leaves, comes) = (portal.People.Official(Role.Head, Provider, id), portal.People.Official(Role.Head, Provider, $"{Provider}.comes"));
        await StaffRegister.Store(
            service, StaffRegister.Member(id, Provider, Role.Head, new(2019, 1, 1), last),
            StaffRegister.Member($"{Provider}.comes", Provider, Role.Head, last.PlusDays(1)));
        (await leaves.Ask("/v1/work")).Is(200);
        (await comes.Ask("/v1/work")).Is(403, "not-on-staff");
        portal.Clock.AdvanceSeconds(1);
        (await leaves.Ask("/v1/work")).Is(403, "not-on-staff");
        (await comes.Ask("/v1/work")).Is(200);
    }

    [Fact]
    public async Task an_official_who_is_dismissed_reads_and_hears_nothing_more()
    {
        const string Id = "sharbakty.dismissed";
        var head = service.People.Official(Role.Head, Provider, Id);
        var member = StaffRegister.Member(Id, Provider, Role.Head, new(2019, 1, 1));
        await StaffRegister.Store(service, member);
        await using var listening = await Listening.To(head);
        var before = await service.NewCase(Provider).Submit();
        await listening.Until(3);

        await StaffRegister.Store(service, member with { To = new(2019, 12, 31) });
        await Eventually.Holds(TimeSpan.FromSeconds(30), async () => (await head.Ask(before.Path)).Status == 403);
        await service.NewCase(Provider).Submit();
        await listening.UntilEnded();
        listening.Heard.Select(heard => heard.Event.GetProperty("subject").GetGuid()).Should().OnlyContain(id => id == before.Id);
    }

    /// <summary>All that takes a token.</summary>
    private async Task<IReadOnlyList<AccessRow>> OfOperations() =>
    [
        .. Documents.Operations(await Documents.Read(service)).Where(it => it.Operation["security"]!.AsArray() is not [])
            .Select(it => new AccessRow(it.Method.ToUpperInvariant(), it.Path, [])),
    ];

    private static IEnumerable<(string Id, StaffMember? Member)> OutOfOffice(Role role, LocalDate today) =>
    [
        ($"{Provider}.{EnumCodes.Format(role)}-unknown", null),
        Of(role, "dismissed", Provider, role, Since, today.PlusDays(-1)),
        Of(role, "not-yet", Provider, role, today.PlusDays(1), null),
        Of(role, "of-other-role", Provider, Roles.First(it => it != role), Since, null),
        Of(role, "of-other-provider", "zhelezin", role, Since, null),
    ];

    private static (string Id, StaffMember? Member) Of(Role role, string standing, string provider, Role as_, LocalDate from, LocalDate? to) =>
        ($"{Provider}.{EnumCodes.Format(role)}-{standing}",
            StaffRegister.Member($"{Provider}.{EnumCodes.Format(role)}-{standing}", provider, as_, from, to));
}
