using NodaTime;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Accounts.Access;

/// <summary>Officials act only as the staff register has them.</summary>
public class StaffSpecs(RunningService service)
{
    private static readonly LocalDate Past = new(2019, 1, 1);
    private static readonly LocalDate Yesterday = Kazakhstan.DayOf(SystemClock.Instance.GetCurrentInstant()).PlusDays(-1);
    private static readonly LocalDate Tomorrow = Yesterday.PlusDays(2);

    [Fact]
    public async Task an_official_who_is_not_on_the_register_does_nothing()
    {
        var theCase = await service.NewCase("uspen").Submit();
        await StaffRegister.Store(service, Entry("uspen.left", Role.Executor, Past, Yesterday), Entry("uspen.comes", Role.Executor, Tomorrow, null),
            Entry("uspen.clerk", Role.Head, Past, null));
        foreach (var subject in new[] { "uspen.nobody", "uspen.left", "uspen.comes", "uspen.clerk", "may.executor" })
            (await As(theCase, subject)).Is(403, "not-on-staff");
        (await theCase.Read()).Version.Should().Be(3);
    }

    [Fact]
    public async Task a_substitute_acts_for_the_one_who_is_away_while_he_is()
    {
        var theCase = await (await service.NewCase("uspen").Submit()).Until(1, 3);
        await StaffRegister.Store(
            service, Entry("uspen.now", Role.Executor, Past, null, new Substitution(StaffId.Parse(theCase.Executor), Past, Tomorrow)),
            Entry("uspen.then", Role.Executor, Past, null, new Substitution(StaffId.Parse(theCase.Executor), Past, Yesterday)));
        var content = await theCase.UsualContent(Act.CommissionReferral);
        foreach (var subject in new[] { "uspen.executor-2", "uspen.then" })
            (await As(theCase, subject, Act.CommissionReferral, content)).Is(403, "not-assigned");
        (await As(theCase, "uspen.now", Act.CommissionReferral, content)).Is(201);

        var timeline = await theCase.Timeline();
        timeline.TakeLast(2).Should().OnlyContain(entry => entry.GetProperty("by").GetRawText() ==
            """
            {"id":"uspen.now","role":"executor","inPlaceOf":"uspen.executor","inWords":{"kk":"uspen.executor орнына uspen.now әрекет етті.",
            "ru":"Вместо uspen.executor действует uspen.now.","en":"uspen.now acted in place of uspen.executor."}}
            """.ReplaceLineEndings(""));
        timeline.SkipLast(2).Should().OnlyContain(entry => !entry.GetProperty("by").GetRawText().Contains("inPlaceOf"));
        (await theCase.Timeline(Role.Applicant)).Select(entry => entry.GetProperty("by").GetRawText())
            .Should().NotContain(by => by.Contains("uspen"));
    }

    private async Task<Reply> As(CaseDriver theCase, string subject, Act act = Act.Acceptance, object? content = null) =>
        await service.People.Official(Role.Executor, "uspen", subject)
            .Send(theCase.PathOf(act), content ?? new { }, ("If-Match", (await theCase.Read()).ETag!));

    private static StaffMember Entry(string id, Role role, LocalDate from, LocalDate? to, params Substitution[] substitutes) =>
        StaffRegister.Member(id, "uspen", role, from, to, substitutes);
}
